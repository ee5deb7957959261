# Words of the report: HTML, Excel, CSV.

report-list = { $first } and { $last }
report-quoted = “{ $name }”

report-skip = Skip to content
report-contents = Contents
report-summary = Key findings
report-summary-rule = Chosen by rule: from every chapter the statement that holds for the largest share of its base, then the next largest shares; five at most, in the order of the report.
report-reference-date = Reference date
report-edition = Edition
report-edition-internal = internal
    .about = For internal use only: this edition also shows small groups and the evidence behind the numbers.
report-edition-public = public
    .about = Figures about fewer than { $k } persons are kept secret and marked “.”.
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
report-section-methode = Methods and data

report-figure = Figure { $number }: { $title }
report-table = Table { $number }: { $title }
report-base = Base:
report-evidence = Evidence
report-evidence-count = { $count-number ->
    [one] 1 place
   *[other] { $count } places
}

report-notes = About this report
report-rows = Rows read
report-rows-sentence = { $aside-number ->
    [0] All { $rows } rows read were used.
    [one] Of { $rows } rows read, { $used } were used; one was set aside.
   *[other] Of { $rows } rows read, { $used } were used and { $aside } set aside.
}
report-set-aside = Rows set aside
report-set-aside-show = Show rows set aside
report-place = Place
report-reason = Reason
report-hint = Hint
report-code = Rule
report-coding = How answers were coded
report-coding-sentence = Answers were split into units of meaning and assigned to categories and fields of action by the codebook “{ $codebook }”: { $coded } units are assigned, { $uncoded } are not. An assignment by similarity counts from a score of { $threshold }.
report-codebook-hash = Checksum of the codebook (sha256):
report-model = Sentence model:
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
report-column-sheet = Sheet
report-column-base = Base
report-back = To the overview
report-unused-none = All rows read were used.
