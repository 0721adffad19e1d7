"""What disks do to a tablet's files, done to real ones, and how much of what was signed comes back.

Each test destroys something at random from a fixed seed and counts. In CI the files are small and the seeds are few;
KIOSK_FAULTS=full takes the sizes and the number of seeds for which the promise was made:

    KIOSK_FAULTS=full pytest tests/faults -s
"""
