# Small groups.

disclosure-note-secret = “.” stands for figures that are kept secret: groups of fewer than { $k } persons and figures from which they could be computed. “–” means: nothing there.
disclosure-note-unranked = Rows with secret figures stand at the end without a rank, in alphabetical order.
disclosure-note-withheld = This table is secret as a whole: no choice of single cells would keep small groups from being computed from other tables.
