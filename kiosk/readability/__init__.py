"""Measures how easy a text is to read, in English and in Spanish, by its sentences, words and syllables.

No library: some lack words the kiosk needs, others count hyphenation points and flatter Spanish. A formula sees
lengths, not meaning: it finds texts that are too hard, it cannot prove one easy.
"""
