# The project file befund.toml.

project-type-text = a text in quotation marks
project-type-number = a whole number
project-type-decimal = a decimal number
project-type-flag = true or false
project-type-date = a date
project-type-list = a list
project-type-texts = a list of texts
project-type-table = a table
project-type-text-table = a table of texts, such as {"{"} unit = "Amt" {"}"}
project-type-text-tables = a table of tables, such as {"{"} sex = {"{"} "1" = "m" {"}"} {"}"}
project-type-weekly-hours = a number of weekly hours from 30 to 48, such as 39 or 38.5
project-type-tables = a table with two square brackets
project-type-sheet = a sheet name, a sheet number or "*"

project-did-you-mean = Did you mean “{ $name }”?
project-possible = Possible are: { $names }.

issue-P001 = This line is not valid TOML: { $line } ({ $detail })
    .title = Line is not TOML
    .hint = Look at quotation marks, brackets and commas; texts stand in "…", lists in […]. A key may stand in a table only once.
issue-P002 = { $section } does not know the key “{ $key }”.
    .title = Unknown key
    .hint = { $advice }
issue-P003 = “{ $key }” is missing in { $section }.
    .title = Mandatory key missing
    .hint = Add “{ $key }” to { $section }; docs/befund-toml.md shows every key with an example.
issue-P004 = “{ $key }” is { $found }; expected is { $expected }.
    .title = Value of the wrong type
    .hint = Write the value as docs/befund-toml.md shows it.
issue-P005 = “{ $value }” is not possible for “{ $key }”.
    .title = Unknown value
    .hint = { $advice }
issue-P006 = “{ $key }” leads out of the project folder with “{ $path }”.
    .title = Path leaves the project folder
    .hint = Put the file into the project folder, or allow it expressly with --allow-outside.
issue-P007 = The question “{ $key }” exists already in line { $first }.
    .title = Question twice
    .hint = Give each question its own key; it is part of the names of result files.
issue-P008 = “{ $key }” cannot be the key of a question.
    .title = Question key not usable
    .hint = Use only lower-case letters a–z, digits, “-” and “_”, such as “bedarf”; the wording goes into “text”.
issue-P009 = “scale” has { $count-number ->
        [one] one text
       *[other] { $count } texts
    }; the Stimmungsbarometer has six grades.
    .title = Scale without six texts
    .hint = Give a text for each grade from 1 (best) to 6, or leave “scale” out.
issue-P010 = “{ $key }” is { $value }; possible is { $least } to { $most }.
    .title = Number out of range
    .hint = Enter a number from { $least } to { $most }, or leave it out.
issue-P011 = “{ $value }” for “{ $column }” is not the name of a cell.
    .title = Not a cell name
    .hint = Give column letters and row number, such as “B2”.
issue-P012 = “{ $key }” is “{ $value }”, which is not a date.
    .title = Not a date
    .hint = Write the date without a time of day, such as { $key } = 2026-06-30 or { $key } = "30.06.2026".
issue-P013 = The project names no source at all.
    .title = No source
    .hint = Add at least one table [[source]] with “kind” and “file”; “befund init” proposes them from existing files.
issue-P014 = “{ $key }” is empty.
    .title = Empty value
    .hint = Enter a value or delete the line.
issue-P015 = “{ $value }” cannot separate columns.
    .title = Delimiter not usable
    .hint = Give exactly one character such as ";" or ",", or "tab"; without it the delimiter is found by itself.
issue-P016 = “{ $file }” is already a source of the same kind in line { $first }; its rows count twice.
    .title = Source twice
    .hint = Delete one of the two tables [[source]], or name different sheets with “sheet”.
issue-P017 = “{ $column }” stands in “{ $first }” and in “{ $second }”.
    .title = Column given twice
    .hint = Delete one of the two; a value can come from one place only.
issue-P018 = The reference date { $date } is far from the usual years.
    .title = Unusual reference date
    .hint = Check the year; all ages refer to this day.
issue-P019 = There are two special age limits “{ $name }”.
    .title = Special age limit twice
    .hint = Delete one of the two [[demography.special_limit]] tables or give it another name; the staff file refers to the limit by its name.
issue-P020 = “{ $value }” for “{ $key }” is not a colour.
    .title = Not a colour
    .hint = Write colours like this: "#0f4c75".
issue-P021 = “{ $key }”: { $value } has a contrast of { $contrast } : 1 on white; { $least } : 1 is needed.
    .title = Colour too pale
    .hint = A near shade of the same colour that passes: "{ $near }".
issue-P022 = The logo “{ $file }” is neither an SVG nor a PNG file.
    .title = Logo in another format
    .hint = Save the logo as SVG (or PNG); SVG stays sharp at every size.
issue-P023 = “{ $key }” has too many entries; { $most } at most are allowed.
    .title = Too many entries
    .hint = Delete the surplus entries.
issue-P024 = The logo “{ $file }” cannot be drawn: { $detail }
    .title = Logo not readable
    .hint = Open the file in a drawing program and save it anew.
issue-P025 = [charts] names “{ $finding }”; there is no finding of that id.
    .title = Chart of an unknown finding
    .hint = { $advice }
issue-P026 = “{ $kind }” does not suit the finding “{ $finding }”; it is drawn as usual.
    .title = Chart does not suit the finding
    .hint = { $advice }
issue-P027 = There is no project in “{ $folder }”: it has no befund.toml.
    .title = No project
    .hint = Make a project: befund init { $folder } followed by the files to be analysed. Or name the folder in which befund.toml lies.
issue-P028 = “{ $key }” in { $section } has no effect any more.
    .title = Setting without effect
    .hint = Delete the line; how coarse a public edition is, say “rounding”, “least_group” and “least_respondents”

issue-P040 = “{ $value }” already belongs to the entry in line { $first }
    .title = Spelling given twice
    .hint = A spelling can mean one thing only; delete it from one of the two entries
issue-P041 = [report] names “{ $finding }”; there is no finding of that id.
    .title = Wish for an unknown finding
    .hint = { $advice }
issue-P042 = The report has no place for “{ $slot }”.
    .title = Text without a place
    .hint = { $advice }; all places are listed by: befund texts
issue-P043 = “{ $reference }” refers to no figure of this report.
    .title = Reference to nothing
    .hint = { $advice }; all figures are listed by: befund texts
issue-P044 = This report lacks the finding “{ $finding }”; the text about it is left out.
    .title = Text about a finding that is not there
    .hint = Nothing to do where this edition withholds the finding; else add the data or delete the text
issue-P046 = “{ $word }” in the folder of reports stands for nothing.
    .title = Unknown placeholder
    .hint = Possible are: { $possible }
issue-P047 = when = “{ $value }” is no condition.
    .title = Condition not understood
    .hint = { $advice }
issue-P048 = An alert names “{ $finding }”; there is no finding of this id.
    .title = Alert for an unknown finding
    .hint = { $advice }
issue-P049 = The finding “{ $finding }” has nothing called “{ $word }”.
    .title = Alert for what the finding does not tell
    .hint = { $advice }
issue-P050 = { $key } = “{ $value }” is no span of time.
    .title = Span of time not understood
    .hint = Days as a number, or "90 days", "3 weeks", "6 months", "1 year"
issue-P030 = is = “{ $value }” is no sum
    .title = A rule that cannot be read
    .hint = Join names by + or −, with a factor and × before one: is = "20 % × Summe Personalkosten"; names with a plus or minus stand in quotation marks
