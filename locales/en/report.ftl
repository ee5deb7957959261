# Words of the report: HTML, PDF, Word, Excel, CSV.

report-list = { $first } and { $last }
report-quoted = “{ $name }”

report-skip = Skip to content
report-contents = Contents
report-reference-date = Reference date
report-edition = Edition
report-edition-internal = internal
    .about = For internal use only: this edition also shows small groups and the evidence behind the numbers.
report-edition-public = public
    .about = Counts of staff are rounded to multiples of { $rounding }; small units and groups of respondents are joined.
report-inputs = Based on
report-files = { $files-number ->
    [one] one file
   *[other] { $files } files
}
report-footer = Made with befund { $version }. The numbers are counted from the files named and can be traced to the cell.

report-section-bestand = Inventory
report-section-befragung = Survey
report-section-handlungsfelder = Fields of action
report-section-stimmungsbarometer = Mood barometer
report-section-personal = Staff
report-section-strategie = Goals and measures
report-section-steckbriefe = Fact sheets of projects
report-section-einheiten = Sheets of units
report-section-ressourcen = Money and posts
report-section-pruefung = What does not fit together
report-section-methode = Methods and data

report-table = Table { $number }: { $title }
report-figure-number = Figure { $number }
report-table-number = Table { $number }
report-page = page
report-base = Base:
report-evidence = Evidence
report-evidence-count = { $count-number ->
    [one] 1 place
   *[other] { $count } places
}

report-filter = Filter tables
report-filter-field = Field of action
report-filter-unit = Unit
report-filter-every = all
report-filter-reset = Remove filters
report-filter-all = All rows are shown.
# The script of the page puts in {shown} and {all}.
report-filter-some = {"{"}shown{"}"} of {"{"}all{"}"} rows of the tables concerned are shown; sums are of all rows.
report-filter-shown = Filtered: {"{"}shown{"}"} of {"{"}all{"}"} rows; sums and statement are about all of them.

report-notes = About this report
report-rows = Rows read
report-rows-sentence = { $rows-number ->
    [0] No row was read.
    [one] { $aside-number ->
        [0] The one row read was used.
       *[other] The one row read was set aside.
    }
   *[other] { $aside-number ->
        [0] All { $rows } rows read were used.
       *[other] Of { $rows } rows read, { $used-number ->
            [0] none was used
            [one] one was used
           *[other] { $used } were used
        }, { $aside-number ->
            [one] one was set aside.
           *[other] { $aside } were set aside.
        }
    }
}
report-rows-elsewhere = How many rows were read, used and set aside stands row by row in the internal edition; here only rows about things are listed that were set aside.
report-set-aside-rows = { $rows-number ->
    [one] one row
   *[other] { $rows } rows
}
report-rows-left = The first { $shown } of { $all } rows are shown; all of them are in tables.xlsx and in tables/{ $id }.csv.
report-set-aside-places = { $places } … ({ $count } rows)
report-set-aside-left = The first { $shown } of { $all } entries are shown; all of them are on the last sheet of tables.xlsx.
report-evidence-elsewhere = Behind the tables stand { $count } places of the inputs, too many for a page. Each is listed with its finding and row in
report-set-aside = Rows set aside
report-set-aside-show = Show rows set aside
report-columns = Columns of the sources
report-columns-elsewhere = By what each column is told stands in the HTML report.
report-columns-show = Show columns
report-column = Column
report-read-as = read as
report-column-evidence = evidence or reason
report-columns-sheets = { $file }, { $count } sheets: { $sheets }
report-columns-sentence = Of { $columns } columns { $read-number ->
        [one] one is
       *[other] { $read } are
    } read; { $silent-number ->
        [0] none has no use
        [one] one has no use
       *[other] { $silent } have no use
    }{ $named-number ->
        [0] {""}
        [one] ; why one more is not read, the table says
       *[other] ; why { $named } more are not read, the table says
    }.
report-place = Place
report-reason = Reason
report-hint = Hint
report-code = Rule
report-coding = How answers were coded
report-coding-sentence = Answers were split into units of meaning and assigned to categories and fields of action by the codebook “{ $codebook }”: { $coded-number ->
    [0] { $uncoded-number ->
        [0] there was no unit.
        [one] the one unit is not assigned.
       *[other] none of { $uncoded } units is assigned.
    }
   *[other] { $coded-number ->
        [one] one unit is assigned
       *[other] { $coded } units are assigned
    }, { $uncoded-number ->
        [0] none was left open.
        [one] one is not ({ $share }).
       *[other] { $uncoded } are not ({ $share }).
    }
}
report-coding-model = What no search term and no anchor example in its wording decides is assigned by similar words and the sentence model { $model } together.
report-coding-no-model = What no search term and no anchor example in its wording decides is assigned by similar words; no sentence model took part.
report-coding-aim = The thresholds were chosen on anchor examples that were held out in turn: of what is assigned among them, { $aim } should be right.
report-coding-thresholds = Thresholds of the assignment by similarity for each question:
report-coding-threshold = from { $threshold } (too few anchor examples for a threshold of its own)
report-coding-threshold-tried = from { $threshold }; { $coded } of { $tried } held-out anchor examples assigned, { $precision } of them right
report-coding-threshold-none = from { $threshold }; none of { $tried } held-out anchor examples reaches it
report-coding-doubt-none = – less than half: there are no anchor examples, only labels, definitions and search terms
report-coding-doubt-few = – less than half: { $tried } anchor examples are too few to be sure
report-coding-doubt-alike = – less than half: even the anchor examples cannot be told apart with certainty
report-coding-doubt-unlike = – less than half: the answers are worded otherwise than the anchor examples
report-coding-shares = Answers with a text for each question, by who assigned them:
report-coding-shares-line = { $machine } the program alone, { $person } a person, { $open } open{ $provisional ->
        [0] { "" }
       *[other] , { $provisional } of them with a provisional code
    }
report-double-coded = { $answers-number ->
    [one] A second person coded one answer ({ $share }) independently; { $same } of these have exactly the same codes.
   *[other] A second person coded { $answers } answers ({ $share }) independently; for { $same } of them the codes are exactly the same.
}
report-double-alpha = Krippendorff’s alpha with the MASI distance is { $alpha }.
report-double-interval = Krippendorff’s alpha with the MASI distance is { $alpha } (95% interval { $low } to { $high }).
report-double-undefined = Krippendorff’s alpha is not defined because only one value occurs.
report-since-edition = the previous edition (reference date { $day })
report-since-year = { $day }, one year before the reference date
report-codebook-same = The codebook records no change since { $since }.
report-codebook-new = The codebook is new: all its categories were added after { $since }.
report-codebook-changed = { $count-number ->
    [one] The codebook records one change since { $since }:
   *[other] The codebook records { $count } changes since { $since }:
}
report-change-new = { $known-number ->
    [0] new
   *[other] new from { $wave }
}
report-change-split = { $known-number ->
    [0] split from “{ $of }”
   *[other] split from “{ $of }” in { $wave }
}
report-change-merged = { $known-number ->
    [0] merged into “{ $into }”
   *[other] merged into “{ $into }”; last used in { $wave }
}
report-change-ended = dropped; last used in { $wave }
report-change-reworded = worded anew
report-codebook-hash = Checksum of the codebook (sha256):
report-model-hash = Checksum of the sentence model (sha256):
report-method-decision = Decision of a person
report-method-exact = Wording of an anchor example
report-method-term = Search term
report-method-lexical = Similar words
report-method-model = Sentence model
report-signs = Signs
report-sign-secret = kept secret
report-sign-nothing = nothing there
report-sign-unreliable = value not reliable enough
report-sign-break = break in the series; values before and after cannot be compared
report-sign-not-meaningful = not meaningful
report-percent-note = Percentages are rounded one by one and do not always add up to exactly 100.

report-sheet-overview = Overview
report-sheet-unused = Not used
report-column-finding = Finding
report-column-statement = Statement
report-column-base = Base
report-back = To the overview

report-annex = Annex: tables and methods
report-annex-about = All tables of the findings with their base, then the methods. The order follows the kind of source.
report-glossary = Glossary
report-tables = List of tables
report-style-statement = Statement
report-style-small-print = Small Print
report-style-table = Table befund
report-style-table-text = Table Text
report-style-table-text-small = Table Text Small
report-style-table-text-tiny = Table Text Tiny
report-style-table-end = Table End
report-style-small-words = Small Print Words

report-word-age-class = Age class
    .meaning = Several years of age taken together; the lower bound belongs to it, the upper one does not: “25 to under 35”.
report-word-application = Specialised application
    .meaning = Software for one specialised task of the administration, such as the register of residents.
report-word-base = Base
    .meaning = What a figure refers to: “n” counts persons, “N” counts mentions or things. Every share names its base.
report-word-category = Category
    .meaning = A common name for answers that mean the same.
report-word-codebook = Codebook
    .meaning = The list of categories with definition, delimitation and examples by which answers are coded.
report-word-field = Field of action
    .meaning = An area in which something should be done; it holds several categories. Who speaks of more than one of them counts once in the field.
report-word-fte = Full-time equivalent (FTE)
    .meaning = Part-time work converted into full posts: two half posts are one FTE.
report-word-kennzahl = Key figure
    .meaning = A single quantity, measured or counted for one year.
report-word-level = Interaction level
    .meaning = How far an online service leads: 1 information, 2 communication, 3 transaction, 4 integration, 5 automation.
report-word-median = Median
    .meaning = The middle value when all values are sorted by size; unlike the mean it does not follow single very large or small values.
report-word-mention = Mention
    .meaning = One respondent names one category under one question. Repeating it in an answer counts once; several categories are several mentions.
report-word-mood = Mood barometer
    .meaning = The question after one’s own attitude, answered by a school grade from 1 (best) to 6.
report-word-reference-date = Reference date
    .meaning = The day to which all figures refer.
report-word-respondents = Respondents
    .meaning = Persons or groups who were asked. An interview with several people counts as one.
report-word-retirement = Statutory pension age
    .meaning = The age at which employees retire without deductions (§ 35 and § 235 SGB VI); it rises from 65 to 67 for those born from 1947 to 1964.
report-word-secret = Disclosure control
    .meaning = Very small groups are joined with others and numbers of staff are rounded, so that nobody can be recognised.
