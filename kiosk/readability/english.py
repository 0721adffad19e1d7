"""Says how easy an English text is: its syllables, and the school grade that reads it with ease."""

from collections.abc import Sequence

import regex

from kiosk.readability.words import spoken, tally

# What no rule hears; a plural or possessive s changes nothing. Tooele, Uintah and Sevier are in Utah.
_EXCEPTIONS = {
    word: syllables
    for syllables, row in {
        1: "aisle isle pier priest tier weren't",
        2: (
            "acre bracelet cafe cashier colonel evening frontier genius genre giant headache hundred jose maybe mr"
            " mrs naive naked ocean people premier sacred sevier soldier someone thereof unclean wednesday whereas"
            " wicked"
        ),
        3: (
            "alliance allegiance angeles anyone cereal compliant everyone heroin heroine israel linear massacre"
            " moreover nonetheless nuclear overseas parliament recipe reliance reliant suicide takeover tooele"
            " uintah virginia"
        ),
        4: "california coalition diabetes initiative nevertheless",
    }.items()
    for word in row.split()
}

# An e that ends the first half of a compound is silent: "statement", "somewhere", "sidewalk".
_FIRST_HALVES = (
    "bas|car|com|els|fac|far|fir|for|fram|gat|guid|her|hom|hous|lif|lik|liv|mil|not|pip|saf|shar|sid|som|spac"
    "|stat|tak|ther|tim|trad|war|wher|whit|whol|wid"
)

# Each rewrites a word as it sounds, in this order; a silent e goes, a "." parts two vowels.
_SOUNDS = [
    (regex.compile(pattern), sound)
    for pattern, sound in [
        # "didn't", "isn't"
        (r"(?<=[ds])n't$", "nit"),
        (r"'", ""),
        (r"every", "evry"),
        (r"busi(?=ness)", "bis"),
        (r"^eye", "ey"),
        (rf"^({_FIRST_HALVES})e(?!ver)(?=[bcf-hj-mpqtvwz][a-z]{{2}}|s(?!t[rs])[a-z]{{2}}|by$)", r"\1"),
        # Hiatus at the end, before a silent e goes: "idea" and "European", but "release"; "heroic", but "voice".
        (r"(?<=[aeiouy].*)e(?=as?$)|(?<=[aeiouy].*[^aeiouc])e(?=ans?$)|[ao](?=ics?$)", r"\g<0>."),
        # Consonants that sound alone: "racism", "rhythm", "table", "handled", "centre"
        (r"(?<=[aiy]s|th)m(?=s?$)", "em"),
        (r"(?<=[^aeiouylrw])le(?=[sd]?$)", "el"),
        (r"(?<=[bct])re(?=s?$)", "er"),
        # Silent ends: "league" (not "argue"), "asked", "names", "police"
        (r"(?<=[gq])(?<!arg)ue(?=[sd]?$)", ""),
        (r"(?<=[aeiouy].*[^aeioudty]|[aeiou]y)ed$", "d"),
        (r"(?<=[aeiouy].*[^aeioucgsxyz])(?<!ch|sh)es$", "s"),
        (r"(?<=[aeiouy].*[^aeiouy])e$", ""),
        # Silent inside: "enforcement" (not "settlement"), "careful", "likely", "awesome", "policeman", "safety"
        (r"(?<=[aeiouy].*[^aeiouly])e(?=ments?$|s?m[ae]n$)", ""),
        (r"(?<=[aeiouy].*[^aeiouy])e(?=ful|less|ness|li(?:er|est|hood|ness)|ly$|some?$)", ""),
        (r"(?<=[aeiouy][^aeiouy])e(?=ty$|teen)", ""),
        # "María"
        (r"í(?=[aeo])", "í."),
        # y: a consonant in "you"; "employer", "studying" (not "lawyer")
        (r"^y(?=[aeiou])", ""),
        (r"(?<=[aeiou])y(?=[aeiou])|(?<![aeiouw])y(?=ing|ers?$)", "y."),
        # i before a: "immediate", "initiate"; not "marriage", "official", "Russian", "familiar"
        (
            r"i(?=a(?!ge|g$))(?!(?<=[ct]i)a(?:[ln](?!it)|s?$))(?!(?<=[gs]i)a(?:l|ns?$|s?$))(?!(?<=[aeiou]ll?i)a[nr])",
            "i.",
        ),
        # i before o: "violate", "radio", "sociology"; not "nation", "fashion", "million", "behavior"
        (r"i(?=os?$|ol)|(?<![cgnstx]|sh|[aeiou]ll?|[hs]av)i(?=o)", "i."),
        # i before i, u, e: "medium", "experience", "science", "society", "easier"; not "patient", "friend"
        (r"i(?=[iu])|(?<![ct]|fr)i(?=en(?!e))|(?<=^sc)i(?=en)|i(?=et)|(?<=[^aeiou])i(?=e(?:rs?|st)$)", "i."),
        # u: "actual", "ruin", "suing", "fuel", "influence", "annuity", "continuous"; not "guard", "persuade", "buoy"
        (r"(?<![gq])u(?=a(?!d|si)|els?$|en[ct]|it(?:y|ies|ion|ive|ous))", "u."),
        (r"(?<!q)u(?=ing|o(?!y))|(?<=r)u(?=in)|(?<![gq])u(?=ids?$)", "u."),
        # e: "video", "geology", "being", "museum", "create", "theater"; not "surgeon", "people", "creature"
        (
            r"(?<!g)e(?=o(?!p[la]))|(?<=^g)e(?=o[glmp])|e(?=ing|ums?$)|(?<=cr)e(?=at(?!u))|(?<=th)e(?=at)",
            "e.",
        ),
        # o, a: "doing", "whoever", "poem", "cooperate", "chaos"
        (
            r"a(?=o)|o(?=ing|ever|opera|ordi)|(?<=^p)o(?=e[mt])|(?<=^c)o(?=e[dfqx]|in(?:ci|su))",
            r"\g<0>.",
        ),
        # "react", "reentry", "reinstate", "reunite", "preexisting"; not "reach", "reign"
        (
            r"(?<=^r)e(?=a(?:c[tq]|d[jm]|ffi|li|pp|rr|ss|tt)|e(?:le|mp|n|st|xa)|i(?!g|ns?$)|u)|(?<=^pr)e(?=e[mx])",
            "e.",
        ),
    ]
]
_POSSESSIVE = regex.compile(r"'s?$")
_HISSING = regex.compile(r"(?:[sxz]|ch|sh|[cgsxz]e)$")
_VOWELS = regex.compile(r"[aeiouyáéíóúü]+")


def grade(texts: Sequence[str]) -> float:
    """Return the Flesch-Kincaid grade of *texts*, unrounded: the years of school in the U.S. they ask for.

    0.39 * words / sentences + 11.8 * syllables / words - 15.59. Each text ends its last sentence. Raises
    ValueError when there is no word.
    """
    counted = tally(texts, syllables)
    return 0.39 * counted.words_per_sentence + 11.8 * counted.syllables_per_word - 15.59


def syllables(word: str) -> int:
    """Return how many syllables *word* has: its groups of vowels, after rules for what is not heard.

    Where speech may swallow a vowel the full form counts, as dictionaries part it: "federal" 3, "different" 3,
    "family" 3; but "every" 2 and "business" 2, which nobody says in 3. A number counts as one easy word of one
    syllable, and so do "287(g)", "I-205" and a name in up to four capitals (ICE, WSO, JEM, TFM).
    """
    return spoken(word, _count)


def _count(part: str) -> int:
    stem = _POSSESSIVE.sub("", part)
    hissed = int(part.endswith("'s") and _HISSING.search(stem) is not None)
    return _stem_count(stem) + hissed


def _stem_count(stem: str) -> int:
    for known in (stem, stem.removesuffix("s")):
        if known in _EXCEPTIONS:
            return _EXCEPTIONS[known]
    for pattern, sound in _SOUNDS:
        stem = pattern.sub(sound, stem)
    return max(1, len(_VOWELS.findall(stem)))
