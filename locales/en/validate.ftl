# What is noticed about the data. Place and code are put before it.

issue-V001 = No rows stand below the header
    .title = No rows of data
    .hint = Check whether the export is complete or the header stands in another row (“header_row”)

issue-V002 = The column “{ $first }” is missing; found: { $headers }
    .title = Mandatory column missing
    .hint = { $suggested ->
        [yes] Is it “{ $suggestion }”? Then map it in befund.toml: columns = {"{"} { $first } = "{ $suggestion }" {"}"}
       *[no] Add the column (recognised are, for example, { $accepted }) or map it with “columns” in befund.toml; if the header stands elsewhere, give “header_row”
    }

issue-V003 = The header “{ $header }” that befund.toml names (for “{ $column }”) does not exist here; found: { $headers }
    .title = Mapped header does not exist
    .hint = { $suggested ->
        [yes] Probably “{ $suggestion }” is meant; correct the mapping in befund.toml
       *[no] Correct the mapping in befund.toml or give “header_row”
    }

issue-V004 = The kind “{ $kind }” has no column “{ $column }”
    .title = Unknown column in befund.toml
    .hint = { $suggested ->
        [yes] Probably “{ $suggestion }” is meant
       *[no] Known are: { $known }
    }

issue-V005 = “{ $first }” and “{ $second }” could both be “{ $column }”; “{ $first }” is read
    .title = Two columns for one thing
    .hint = Say with “columns” in befund.toml which is meant

issue-V006 = The unit is missing
    .title = Unit missing
    .hint = Add the unit; the row counts in the total only

issue-V007 = In none of the sheets ({ $sheets }) are headers of kind “{ $kind }” recognised
    .title = No matching sheet
    .hint = Give “sheet” and “columns” in befund.toml; befund schema { $kind } shows the expected columns

issue-V008 = Only this sheet is read; not read: { $sheets }
    .title = Sheets not read
    .hint = sheet = "*" in befund.toml reads all sheets

issue-V009 = befund.toml takes “{ $column }” from this cell, but it is empty
    .title = Referenced cell empty
    .hint = Fill the cell or correct “cells” in befund.toml

issue-V010 = The value in column “{ $column }” is missing
    .title = Mandatory value missing
    .hint = Add the value; until then the row is left out

issue-V011 = The cell shows the error { $value }
    .title = Error value of the spreadsheet
    .hint = Correct the formula or type the value; the value is not used

issue-V012 = “{ $value }” is not a grade from 1 to 6
    .title = Not a grade
    .hint = Correct the grade or clear the cell; the row counts as “not stated”

issue-V013 = “{ $value }” is not a number
    .title = Not a number
    .hint = Write the number alone, such as 1234.5; remarks belong in another column

issue-V014 = “{ $value }” is not a count
    .title = Not a count
    .hint = Write a whole number from 0 on

issue-V015 = “{ $value }” cannot be read as a date
    .title = Not a date
    .hint = Write the date as DD.MM.YYYY or YYYY-MM-DD, or clear the cell

issue-V016 = There is no day “{ $value }”
    .title = Impossible date
    .hint = Check day and month; the date is not used

issue-V017 = “{ $value }” lies after the reference date { $reference }
    .title = Date in the future
    .hint = Check the date or reference_date in befund.toml; the date is not used

issue-V018 = Years have two digits; the century was supplied
    .title = Two-digit years
    .hint = Write years with four digits so that no century is mistaken

issue-V019 = “{ $value }” means neither yes nor no{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } cells)
    }
    .title = Neither yes nor no
    .hint = Write yes, no, x, 0 or 1, or map it with values_map; counts as “not stated”

issue-V020 = “{ $value }” is not a level from { $lowest } to { $highest }
    .title = Not a level of the scale
    .hint = Correct the level or clear the cell; the service counts without level

issue-V021 = “{ $value }” gives no age of an employee (14 to 90 years)
    .title = Implausible age
    .hint = Check date of birth or age; the person counts without age

issue-V022 = “{ $value }” is not a share of full time from 0 to 1.5
    .title = Not a share of full time
    .hint = Write the share as 0.5 or 50%; weekly hours are not a share

issue-V023 = The column “{ $column }” holds names or addresses and is not read
    .title = Names in staff data
    .hint = Delete the column beforehand; the other columns are used

issue-V024 = The row equals row { $row } in every cell and counts once
    .title = Duplicate row
    .hint = Delete one of the two rows

issue-V025 = Row { $row } gives another birth for the same person
    .title = Contradictory births
    .hint = Clarify it in the personnel system; until then the person counts without age

issue-V026 = The id “{ $value }” already belongs to another answer ({ $cell })
    .title = Answer id used twice
    .hint = Make ids unique; until then a number is appended

issue-V027 = The same person has already given a grade in row { $row }
    .title = Two grades of one person
    .hint = Keep the valid grade; different grades together count as one “not stated”

issue-V028 = “{ $value }” already stands in row { $row }; both rows count as one person
    .title = Respondent twice
    .hint = Check the key; if they are two persons, change one of the keys

issue-V029 = “{ $column }” holds names; they are replaced by R001, R002 …
    .title = Names instead of keys
    .hint = Give keys beforehand and delete the names

issue-V030 = { $count } of { $rows } responses were not completed
    .title = Incomplete responses
    .hint = They count as far as they were answered

issue-V031 = “{ $respondent }” belongs to several groups ({ $column }): { $values }
    .title = Respondent with contradictory groups
    .hint = Make the groups agree; until then each row's own value holds

issue-V032 = No column names the respondents; each row counts as one person
    .title = Respondents numbered
    .hint = If several rows belong to one person, add a column with keys or map it with “columns”

issue-V033 = “{ $value }” is read as a question of its own although befund.toml has “{ $suggestion }”
    .title = Nearly the same question
    .hint = Spell both alike if the same question is meant

issue-V034 = { $count-number ->
        [one] Read as a question is 1
       *[other] Read as questions are { $count }
    } of { $columns } columns: { $headers }
    .title = Questions that were read
    .hint = Choose others in befund.toml: columns = {"{"} "question:key" = "header" {"}"}

issue-V035 = No column holds open answers; found: { $headers }
    .title = No question recognised
    .hint = Map them in befund.toml: columns = {"{"} "question:key" = "header" {"}"}

issue-V036 = { $mentions } counted, but a base of only { $respondents } { $dative }
    .title = More counted than the base
    .hint = Check the numbers: no row can hold more than the whole base

issue-V037 = “{ $value }” stands there several times with different values (rows { $rows })
    .title = Contradictory counts
    .hint = Keep the valid row; until then none counts

issue-V038 = “{ $value }” is not an age band
    .title = Not an age band
    .hint = Write bands like “25 to under 35”, “under 25” or “60 and over”

issue-V039 = “{ $first }” and “{ $second }” overlap
    .title = Age bands overlap
    .hint = Correct the limits so that nobody is counted twice

issue-V040 = “{ $value }”: a row of sums, not counted
    .title = Row of sums
    .hint = Nothing to do; the report makes its own sums

issue-V041 = “{ $value }”: a remark or repeated header, no data
    .title = Remark below the table
    .hint = Nothing to do

issue-V042 = “{ $value }” is not a known sex{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } cells)
    }
    .title = Unknown sex
    .hint = f, m, d or empty, or map it with values_map; counts as “not stated”

issue-V043 = Had already left on the reference date { $reference }
    .title = Left before the reference date
    .hint = Delete the row or check the date; it does not count

issue-V044 = Had not yet entered on the reference date { $reference }
    .title = Enters after the reference date
    .hint = Delete the row or check the date; it does not count

issue-V045 = “{ $earlier }” lies before “{ $later }”
    .title = Impossible order
    .hint = Check both dates; the date in this cell is not used

issue-V046 = “{ $value }” cannot be read as an age limit
    .title = Not an age limit
    .hint = Write years (62), years/months (62/6) or a date; otherwise the statutory limit holds

issue-V047 = Only years of birth: the middle of the year is taken
    .title = Only years of birth
    .hint = Add a column with the month of birth to be exact to the month

issue-V048 = No column with staff numbers; each row counts as one person
    .title = No staff numbers
    .hint = If persons have several contracts, add a column with numbers or pseudonyms

issue-V049 = Without staff number; the row counts as a person of its own
    .title = Staff number missing
    .hint = Add the number if the person has several rows

issue-V050 = Also read as “{ $used }”: { $others }
    .title = Different spellings
    .hint = Use one spelling

issue-V051 = A trial of the survey, not a response
    .title = Trial response
    .hint = Nothing to do; the row does not count

issue-V052 = The number “{ $value }” already belongs to the device in row { $row }
    .title = Inventory number twice
    .hint = Check the numbers; both devices count

issue-V053 = Staff numbers are hashed without a secret salt and could be guessed by trial
    .title = No salt for staff numbers
    .hint = Set salt = "…" to a random string under [disclosure] in befund.toml

issue-V054 = The key of the respondent is missing; the row counts as a person of its own
    .title = Key missing
    .hint = Add the key if the person has several rows

issue-V055 = The state { $year } counts; { $count-number ->
        [one] one row belongs
       *[other] { $count } rows belong
    } to other states
    .title = Several states
    .hint = Nothing to do if this is the state on the reference date

issue-V056 = “{ $value }”: a heading between rows, no data
    .title = Heading between rows
    .hint = Nothing to do; if the row is an entry after all, fill in more of its cells

issue-V057 = The sum { $printed } does not agree with the cells { $first } to { $last }: they give { $summed }
    .title = Sum does not agree with its parts
    .hint = Compare sum and parts; the parts are what is used

issue-V058 = The column “{ $header }” is not read but looks like “{ $column }”
    .title = Useful column not read
    .hint = { $key ->
        [text] If they are answers, read the column as a question in befund.toml: columns = {"{"} "question:key" = "{ $header }" {"}"} in a source of kind “answers”
        [grade] If it is a further grade, read the file a second time as “barometer” in befund.toml: columns = {"{"} grade = "{ $header }" {"}"}
       *[other] Map it in befund.toml: columns = {"{"} { $key } = "{ $header }" {"}"}; otherwise it is left out
    }


issue-V059 = The names of the sheets are taken as the organisational unit: { $sheets }
    .title = Unit from the name of the sheet
    .hint = If that is wrong, set values = {"{"} unit = "…" {"}"} in befund.toml or add a column with the unit

issue-V060 = { $count-number ->
        [one] One sheet does
       *[other] { $count } sheets do
    } not resemble the others and { $count-number ->
        [one] is
       *[other] are
    } not read: { $sheets }
    .title = Sheets of another kind not read
    .hint = Nothing to do if they are overviews or notes; otherwise enter them as a source of their own in befund.toml

issue-V061 = Questions stand in rows and respondents in columns; the table is read turned
    .title = Table lies on its side
    .hint = Nothing to do; if that is wrong, set layout = "long" in befund.toml or name the questions with “columns”

issue-V062 = The grades are counted already; each counts as often as it says
    .title = Counted grades
    .hint = Nothing to do; single grades need a column with keys of the respondents

issue-V063 = { $count-number ->
        [one] One code
       *[other] { $count } codes
    } of passages from { $documents-number ->
        [one] 1 document
       *[other] { $documents } documents
    }; a document counts as a person, a passage as an answer, the codes as decisions
    .title = Coded segments
    .hint = If the codes have other names than in the project's codebook, take theirs over with “befund codebook import”

issue-V064 = In “{ $column }” { $count-number ->
        [one] one cell that is empty or holds a ditto mark belongs
       *[other] { $count } cells that are empty or hold ditto marks belong
    } to the value above
    .title = Empty cells and ditto marks completed from the row above
    .hint = Nothing to do; if that is wrong, set fill_down = false for the source in befund.toml

issue-V065 = Row { $row } is part of the header, not of the data
    .title = Second row of the header
    .hint = Nothing to do; if it is data after all, map the columns with “columns” in befund.toml and move the row down

issue-V066 = Below the list another table begins: “{ $value }”, { $count-number ->
        [one] one row
       *[other] { $count } rows
    }; it is not read
    .title = Another table below the list
    .hint = Nothing to do if it only sums up or explains the list; otherwise put it on a sheet of its own

issue-V067 = “{ $value }”: an example of how to fill in the form, no data
    .title = Example row
    .hint = Nothing to do; if the row is an entry after all, take out the word “example”

issue-V068 = “{ $value }”: a comparison with an earlier state, not counted
    .title = Row of comparison
    .hint = Nothing to do; an earlier state belongs into the list with its year

issue-V069 = Beside the list that begins with “{ $first }” stands a second table (columns { $columns }); it is not read
    .title = Another table beside the list
    .hint = Nothing to do if it only sums up or explains the list; otherwise put it on a sheet of its own

issue-V070 = “{ $value }” can be day and month or month and day
    .title = A date that can be read two ways
    .hint = Write it as DD.MM.YYYY; one date in the column that leaves no doubt (such as 28/02/2025) is enough for all others

issue-V071 = “{ $value }” names two years and no date
    .title = Two years in place of a date
    .hint = Enter one year or date, or clear the cell; the value is not used

issue-V072 = “{ $value }” lies more than a hundred years back
    .title = A date more than a hundred years back
    .hint = Check the year; the date is not used

issue-V073 = “{ $value }” stands for “no date”{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells in this column)
    }
    .title = A placeholder for a date
    .hint = Nothing to do when this is meant; else correct the date

issue-V074 = “{ $value }” is given only roughly{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells in this column)
    }; the beginning of the time it names is taken
    .title = Rough dates
    .hint = Enter it more exactly when it is known

issue-V075 = “{ $value }” is a duration{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells in this column)
    } and counts from the purchase
    .title = A duration in place of an end of life
    .hint = Nothing to do when the duration from the purchase on is meant

issue-V076 = “{ $value }” is a duration, but without a date of purchase{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } rows)
    }; the end of life stays unknown
    .title = A duration without a date of purchase
    .hint = Add the date of purchase, or give the end of life as a date

issue-V077 = “{ $column }” tells the end of the warranty and is not read as end of life
    .title = A warranty is no end of life
    .hint = Give the end of life or the years of use in a column of their own; without it the usual years of use of the type are taken

issue-V078 = “{ $column }” holds weekly hours; { $hours } hours, the highest value, are taken as full time
    .title = Weekly hours as share of full time
    .hint = Say in befund.toml under [demography] with full_time_hours how many hours full time has

issue-V079 = “{ $column }” holds hours, but nothing shows how many full time has; the column is not read
    .title = Hours without full time
    .hint = Give full_time_hours in befund.toml under [demography], such as full_time_hours = 39

issue-V080 = The numbers in “{ $column }” (at most { $most }) can be weekly hours or per cent; the column is not read
    .title = Hours or per cent
    .hint = Write the unit into the header, such as “Share (%)”, or for hours give full_time_hours = 39 in befund.toml under [demography]

issue-V081 = { $count } of { $all } persons have no share of full time; the full-time equivalents leave them out
    .title = Share of full time missing
    .hint = Add the shares, 1 for full time; an empty cell is not taken for full time

issue-V082 = { $count-number ->
        [one] One row with a pay grade of civil servants ({ $value }) is
       *[other] { $count } rows with a pay grade of civil servants (such as { $value }) are
    } not marked as civil servants; the limit of the statutory pension is applied
    .title = Civil servants known by their pay grade only
    .hint = Add a column “Employment type” with “civil servant”, or map one with “columns”

issue-V083 = befund.toml has land = "{ $land }", but nobody is marked as a civil servant
    .title = A Land without civil servants
    .hint = Add a column “Employment type” with “civil servant”, or map one with “columns”; without civil servants leave “land” out

issue-V084 = Whether “{ $value }” means in service is not known ({ $count-number ->
        [one] one row
       *[other] { $count } rows
    }); it counts as in service
    .title = Unknown status
    .hint = Settle it with values_map, such as values_map = {"{"} status = {"{"} "{ $value }" = "left" {"}"} {"}"}

issue-V085 = Whoever has the status “{ $value }” is not in service any more; { $count-number ->
        [one] one row is
       *[other] { $count } rows are
    } set aside
    .title = Left by the word of the status
    .hint = Nothing to do when this is right; else map it otherwise with values_map

issue-V086 = “{ $value }” stands in place of a number{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells in this column)
    } and does not count as 0
    .title = A sign in place of a number
    .hint = Nothing to do; the report gives sums over such cells only where the source gives them

issue-V087 = “{ $column }” is read; { $count-number ->
        [one] one column belongs
       *[other] { $count } columns belong
    } to earlier states
    .title = Several states side by side
    .hint = Nothing to do if that is the state on the reference date; otherwise say with “columns” in befund.toml which column is meant

issue-V088 = “{ $column }” holds personal data ({ $what }) and is not read
    .title = Column with personal data
    .hint = Delete the column beforehand; the other columns are used

issue-V089 = The keys { $others } are taken as “{ $used }”
    .title = One key in several spellings
    .hint = Make the keys alike; where they are different persons, change one of the keys

issue-V090 = { $count-number ->
        [one] One key stands
       *[other] { $count } keys stand
    } in several sources ({ $files }); they are taken as different persons
    .title = The same keys in several sources
    .hint = Where they are the same persons, give respondents = "shared" in both sources, else respondents = "own"

issue-V091 = { $count-number ->
        [one] One inventory number stands
       *[other] { $count } inventory numbers stand
    } in “{ $other }” as well; the devices count twice
    .title = Inventory numbers in several sheets
    .hint = Name the last state only (“sheet” or “file”) when these are the same devices

issue-V092 = { $count-number ->
        [one] One person stands
       *[other] { $count } persons stand
    } in “{ $other }” as well; their shares of full time are added up
    .title = The same persons in several lists
    .hint = Name the last state only (“sheet” or “file”) when these are two states of one list

issue-V093 = “{ $column }” holds the levels { $levels }, which OZG maturity model 1.1 does not have; the column is not read
    .title = Levels of another model
    .hint = Write the model into the header, such as “OZG-Reifegrad (Modell 2.0)”

issue-V094 = values_map: { $value } does not occur in “{ $column }”
    .title = A mapping without its value
    .hint = Check the spelling in befund.toml

issue-V095 = The name says another state than “{ $other }”; both lists are added up
    .title = Two states of one list
    .hint = Name the last state only (“sheet” or “file”) when it is the same list at two times

issue-V096 = The number is missing{ $count-number ->
        [one] ; the row counts
       *[other] {" "}in { $count } rows; each counts
    } as one device
    .title = Number missing
    .hint = Enter the number where there are more or fewer devices

# Protocols of interviews.

issue-V097 = In “{ $column }” each value stands only once, and { $count-number ->
        [one] one cell is
       *[other] { $count } cells are
    } empty: whether the value above holds there cannot be told; counted as not stated
    .title = Gaps in a column that may form blocks
    .hint = Enter the value in every row; if it is unknown, “unknown”

issue-V098 = Respondents are numbered from 1 in each of { $count } sheets or files and say different things there; equal numbers are taken for different persons
    .title = Numbers begin anew in every sheet
    .hint = Nothing to do if that is right; if they are the same persons, give keys that hold in all sheets

issue-V120 = Protocols: { $interviews-number ->
        [one] 1 interview
       *[other] { $interviews } interviews
    } from { $documents } of { $all } documents, { $answers-number ->
        [one] 1 answer
       *[other] { $answers } answers
    } to { $questions-number ->
        [one] 1 question
       *[other] { $questions } questions
    }
    .title = Protocols read
    .hint = If the numbers are not right, see with “befund look” what counts as a question

issue-V121 = No question is recognised in this document; { $count-number ->
        [one] its paragraph does
       *[other] its { $count } paragraphs do
    } not count
    .title = Document without a recognisable question
    .hint = Set questions as headings, bold or numbered, or give their wording in befund.toml: [[question]] or columns = {"{"} "question:key" = "wording" {"}"}

issue-V122 = “{ $heading }” fits no question; { $count-number ->
        [one] one paragraph below it does
       *[other] { $count } paragraphs below it ({ $documents-number ->
            [one] in 1 document
           *[other] in { $documents } documents
        }) do
    } not count
    .title = Part of a protocol fits no question
    .hint = If it is to count, add the question to befund.toml as [[question]], or assign its wording to a question: columns = {"{"} "question:key" = "wording" {"}"}

issue-V123 = { $count-number ->
        [one] One paragraph stands
       *[other] { $count } paragraphs stand, this being the first,
    } before the first question and { $count-number ->
        [one] does
       *[other] do
    } not count
    .title = Text before the first question
    .hint = Nothing to do if it is an introduction; otherwise put the question above it

issue-V124 = “{ $wording }” is taken for question “{ $question }”{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } times)
    }
    .title = Question recognised by a similar wording
    .hint = If another is meant, assign the wording in befund.toml: columns = {"{"} "question:key" = "wording" {"}"}

issue-V125 = Of { $count } speakers none can be told to ask the questions; the document is not read
    .title = Interviewer not recognisable
    .hint = Mark who asks with “I:”, who answers with “B:” or “B1:”, “B2:”

issue-V126 = “{ $speaker }” is taken for the interviewer because nearly all turns are questions{ $count-number ->
        [one] {""}
       *[other] {" "}(so in { $count } documents)
    }; only what the others say is counted
    .title = Interviewer recognised by the questions
    .hint = Mark who asks with “I:”, then nothing has to be inferred

issue-V127 = Names of interviewees are not taken over{ $count-number ->
        [one] {""}
       *[other] {" "}(at { $count } places)
    }; the interviews are numbered
    .title = Names not taken over
    .hint = If an interview is to have a code, put a line “Interview no.: …” at its beginning

issue-V128 = Not read is what stands beside the text { $documents-number ->
        [one] in 1 document
       *[other] in { $documents } documents
    }: { $parts }
    .title = Parts of documents not read
    .hint = Nothing to do if no answers stand there; otherwise move them into the text

issue-V129 = { $count-number ->
        [one] One cell stands
       *[other] { $count } cells stand, this being the first,
    } beside question and answer and { $count-number ->
        [one] does
       *[other] do
    } not count
    .title = Column beside the answer
    .hint = If it belongs to the answer, write it into the answer's cell

document-parts = { $first }, { $next }
document-comments = { $count-number ->
        [one] 1 comment
       *[other] { $count } comments
    }
document-deletions = { $count-number ->
        [one] 1 deleted passage (tracked changes)
       *[other] { $count } deleted passages (tracked changes)
    }
document-margins = { $count-number ->
        [one] 1 header or footer
       *[other] { $count } headers and footers
    }
document-notes = { $count-number ->
        [one] 1 note
       *[other] { $count } notes
    }
document-furniture = { $count-number ->
        [one] 1 line of contents, hidden passage or empty field
       *[other] { $count } lines of contents, hidden passages or empty fields
    }
document-pictures = { $count-number ->
        [one] 1 picture
       *[other] { $count } pictures
    }

issue-V130 = { $count-number ->
        [one] One further question belongs
       *[other] { $count } further questions belong
    } to the question before it (“{ $wording }”)
    .title = Further questions in a conversation
    .hint = If one of them is a question of its own, add it to befund.toml as [[question]]

issue-V100 = There are answers under “{ $question }”; counts = "{ $counts }" in befund.toml is for published figures only
    .title = Answers under a question that does not count respondents
    .hint = Answers are given by respondents; delete counts, or read the source as kind = "measures" (or "goals")

issue-V101 = What the status “{ $value }” means is not known; the measure counts as not done
    .title = Unknown status of a measure
    .hint = Map it with values_map, such as status = { "{" } "Red" = "open" { "}" }; known are done, running, planned, new, dropped

issue-V102 = “{ $value }” is no time
    .title = Not a time
    .hint = A day, month, quarter, half-year, year, span (2021–2025), or short-, medium-, long-term, ongoing until …

issue-V103 = “{ $value }” has another unit of measure than its column; the amount is not used
    .title = An amount in another unit of measure
    .hint = Give amounts in euros and posts in full-time equivalents; two currencies belong in two columns
issue-V150 = “{ $value }” is neither a cross nor a number, as the other cells of this matrix are
    .title = Neither cross nor number
    .hint = Enter an x, a number or nothing; the cell counts as empty

issue-V151 = Row “{ $row }”, column “{ $column }” stands here again, first in row { $first }
    .title = Cell of a matrix twice
    .hint = Delete or rename one of the two; the first holds

issue-V152 = “{ $value }” is no level of the scale
    .title = Not a level of the scale
    .hint = Enter the name or number of a level, or complete the scale in befund.toml; the rating counts as not given

issue-V153 = “{ $value }” ({ $count-number ->
        [one] one row
       *[other] { $count } rows
    }) is not in the list of names{ $suggested ->
        [yes] ; perhaps “{ $suggestion }” is meant
       *[no] {""}
    }
    .title = Unit without an entry in the list of names
    .hint = Enter it in units.toml, as a unit of its own or under also; befund units proposes the file

issue-V154 = “{ $value }” is no weight
    .title = Not a weight
    .hint = Name of a column, an equals sign and a number, several parted by semicolons: “cases = 2; effort = -1”

issue-V155 = Column “{ $column }” counts up from here: { $value } to { $last }, { $count } cells below each other
    .title = A column counts up where nothing counts
    .hint = Probably dragged by the fill handle; copy the value of the first cell into the others (hold Ctrl while dragging)

issue-V156 = “{ $value }” is several numbers in one cell
    .title = A list of numbers in one cell
    .hint = Give each number a row of its own or enter their sum; the value counts as unusable

issue-V157 = Column “{ $column }” holds amounts in { $first } and in { $second }
    .title = Two currencies in one column
    .hint = Convert all amounts to one currency, or part the rows into two files; no row of the sheet is used

issue-V140 = The list of codes needs the columns “column”, “value” and “meaning”
    .title = List of codes cannot be read
    .hint = Write these three headers into one row above the list

issue-V141 = The list of codes names the column “{ $column }”, which no kind of source has
    .title = Unknown column in the list of codes
    .hint = Write the header of the file or the name used in befund.toml; “befund schema” lists them

issue-V142 = “{ $value }” means “{ $second }” here and “{ $first }” in { $cell }
    .title = A code with two meanings
    .hint = Delete one of the two rows; until then the first one counts

issue-V104 = “{ $value }” is no direction of a figure; what the target shows is used
    .title = Unknown direction
    .hint = more, less or exactly

issue-V105 = { $count-number ->
        [one] The column “{ $headers }” holds crosses and is read
       *[other] The columns { $headers } are read as one
    } ({ $column }): what is crossed holds
    .title = Crosses in a column for each value
    .hint = Nothing to do if that is right

issue-V106 = The columns { $headers } hold crosses and are not read
    .title = Crosses not read
    .hint = Replace the crosses by one column with the value, or write above them what the columns tell, such as “Hosting”

issue-V107 = More than one cross: { $values }; the value counts as not stated
    .title = Several crosses in place of one
    .hint = Set one cross only

issue-V108 = “{ $value }” is given roughly, as a bound or with a remark{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells in this column)
    }; the number itself is used
    .title = Rough numbers
    .hint = Enter it more exactly when it is known

issue-V109 = The amounts are in { $measure } (“{ $text }”) and are reckoned to euros
    .title = Amounts in thousands or millions of euros
    .hint = Nothing to do if that is right; else correct what the file says

issue-V110 = { $count-number ->
        [one] One post is
       *[other] { $count } posts are
    } vacant and { $count-number ->
        [one] does
       *[other] do
    } not count as a person
    .title = Vacant posts
    .hint = Nothing to do; vacant posts belong in a source of kind “plan”

issue-V111 = “{ $value }” names several units{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells)
    }; one unit of that name is counted
    .title = Several units in one cell
    .hint = Make a row for each unit or name a common one

issue-V112 = “{ $column }” is on another scale than school grades from 1 (best) to 6 (“{ $text }”); the column is not read
    .title = Another scale than school grades
    .hint = Convert it to school grades or read the questionnaire as a source of kind “survey”

issue-V113 = Each row counts as one, although the list has numbers that are not read: { $columns }
    .title = Count not read
    .hint = Map it in befund.toml, such as columns = {"{"} { $column } = "…" {"}"}; { $column ->
        [mentions] the source is then of kind “mentions”
       *[other] nothing to do if it is no count
    }

issue-V114 = “{ $value }” says how many there are{ $count-number ->
        [one] {""}
       *[other] {" "}({ $count } such cells)
    }; each row counts as one device
    .title = Count in the type of device
    .hint = Write the count into a column of its own, with a row for each type

## What values mean

value-done = done
value-running = running
value-planned = planned
value-open = open
value-dropped = dropped
value-more = more
value-less = less
value-exactly = exactly
value-yes = yes
value-no = no
value-not-stated = not stated
value-female = female
value-male = male
value-diverse = diverse
value-sex-not-stated = not stated
value-in-service = in service
value-left = not in service any more
personal-names = names
personal-addresses = postal addresses
personal-mail = e-mail addresses
personal-phones = telephone numbers
personal-network = network addresses

# Descriptions of columns.
column-unit = organisational unit
column-role = role or function
column-group = a further group, such as a workshop
    .name = further group
column-answers-respondent = key of the respondent, not a name
    .name = key of the respondent
column-answers-question = question, as key of befund.toml or in its wording
    .name = question
column-answers-text = answer as it was given
    .name = answer
column-answers-codes = codes that a person gave
column-answers-coder = who coded
column-answers-coded-on = when it was coded
column-answers-id = id of the answer
column-barometer-wave = survey wave, such as the year
    .name = survey wave
column-barometer-grade = school grade 1 (best) to 6
    .name = school grade
column-barometer-count = how often the grade occurs, where it is counted already
    .name = count of the grade
column-barometer-id = id of the form where no column names the respondents
    .name = id of the form
column-mentions-question = question under which was counted
    .name = question
column-mentions-category = category (Oberbegriff) as published
    .name = category
column-mentions-mentions = number of mentions
column-mentions-respondents = number of respondents
column-staff-id = staff number or pseudonym; hashed on reading
    .name = staff number
column-staff-birth-date = date of birth
column-staff-birth-year = year of birth
column-staff-birth-month = month of birth
column-staff-age = age in completed years on the reference date
    .name = age
column-staff-sex = sex: f, m, d or empty
    .name = sex
column-staff-status = status: in service or left
    .name = status
column-staff-employment = employment type, such as civil servants or employees
    .name = employment type
column-staff-grade = pay grade
column-staff-fte = share of full time, 0.5 or 50%, or weekly hours
    .name = share of full time
column-staff-entry = entry into service
column-staff-special-limit = special age limit: years, years/months or date
    .name = special age limit
column-staff-desk-exit = last day at the desk (partial retirement: begin of the passive phase)
    .name = last day at the desk
column-staff-payroll-exit = end of employment
column-staff-key-position = key position: yes or no
    .name = key position
column-state = Reporting date of the row, where several are listed
    .name = reporting date
column-state-year = Year of the row, where several are listed
    .name = year of the state
column-state-month = Month to it
    .name = month of the state
column-age-bands-band = age band, such as “25 to under 35”
    .name = age band
column-age-bands-year = year, if several years stand below each other
    .name = year
column-age-bands-heads = number of persons
column-devices-device-type = type of device
column-devices-model = model
column-devices-site = site
column-devices-purchase = purchase: date, month or year
    .name = purchase
column-devices-end-of-life = end of use: date, month or year
    .name = end of use
column-devices-disposed = day on which the device was disposed of
column-devices-status = condition
column-devices-count = number of devices in this row, otherwise 1
    .name = number of devices
column-devices-price = price of one device in euros
column-devices-id = inventory or serial number, only to find duplicates
    .name = inventory or serial number
column-fachverfahren-name = name of the application
column-fachverfahren-vendor = vendor
column-fachverfahren-hosting = hosting, such as data centre or on site
    .name = hosting
column-fachverfahren-interfaces = has interfaces: yes or no, or which
    .name = interfaces
column-fachverfahren-dms-link = linked to the document management system: yes or no
    .name = link to the document management system
column-fachverfahren-multi-user = several users at a time: yes or no
    .name = several users at a time
column-fachverfahren-web = runs in a browser: yes or no
    .name = runs in a browser
column-fachverfahren-users = number of users
column-fachverfahren-support-fte = support in full-time equivalents
column-online-services-service = name of the service
column-online-services-audience = audience
column-online-services-level = interaction level 1 to 5
    .name = interaction level
column-online-services-ozg-level = OZG-Reifegrad 0 to 4 (model 1.1)
    .name = OZG-Reifegrad
column-online-services-cases = cases per year
column-online-services-status = state of implementation
column-kennzahlen-name = name of the figure
column-kennzahlen-value = value
column-kennzahlen-measure = unit of measure
column-kennzahlen-year = year of the value
    .name = year
column-kennzahlen-target = target value
column-kennzahlen-target-year = year by which the target is due
    .name = year of the target
column-measures-title = title of the measure
column-measures-number = number
column-measures-status = state: done, running, planned, new, dropped
    .name = status
column-measures-goal = goal it belongs to: id or title
    .name = goal
column-measures-project = project or programme: id or title
    .name = project or programme
column-measures-field = Handlungsfeld (field of action)
column-measures-group = a grouping of your own, such as internal and external
    .name = own grouping
column-measures-start = begin: day, month, quarter, half-year or year
    .name = start
column-measures-end = until when: as begin, or short-, medium-, long-term, ongoing
    .name = end
column-measures-responsible = who is responsible; only whether somebody is named is counted
    .name = responsible
column-measures-cost = cost in euros
column-measures-figure = Kennzahl by which it is measured
    .name = figure
column-measures-depends-on = numbers of the measures that it needs
    .name = measures needed before
column-measures-needs = needs (Oberbegriffe) that it answers
    .name = needs
column-goals-title = title of the goal
column-goals-id = id
column-goals-parent = goal above it: id or title
    .name = goal above
column-goals-level = level, such as Leitziel
    .name = level
column-goals-text = the aim in words
column-goals-field = Handlungsfeld (field of action)
column-plan-item = item
column-plan-amount = amount in euros
column-plan-block = block
column-plan-period = year or period
column-plan-cost-kind = kind of cost, such as one-off or running
    .name = kind of cost
column-plan-budget = state of the budget
column-plan-project = project: id or title
    .name = project
column-plan-grade = pay grade
column-plan-posts = number of posts
column-plan-fte-actual = posts there are, in FTE
column-plan-fte-target = posts needed, in FTE
column-plan-fte-difference = difference in FTE
column-plan-line = “total” where the row is a printed total
    .name = line of a sum
column-matrix-row = name of the row; in a sheet with a column per column of the matrix, the first one
    .name = name of the row
column-matrix-column = name of the column, where each row of the sheet is one cell
    .name = name of the column
column-matrix-value = cross, number or word; empty means crossed in a list of cells
    .name = cross, number or word
column-matrix-group = group that the row stands in
    .name = group
column-matrix-matrix = name of the matrix, else that of the sheet or file
    .name = name of the matrix
column-matrix-compare = name of another matrix that should say the same
    .name = name of another matrix
column-matrix-limit = most points that a column may give; makes a vote of the matrix
    .name = most points that a column may give
column-matrix-unit = unit that the row belongs to; a header such as Amt is a row or column of the matrix and has to be mapped
    .name = unit that the row belongs to
column-matrix-weights = weights of the columns: `cases = 2; effort = -1`; makes a ranking of the matrix
    .name = weights of the columns
column-ratings-dimension = what is rated: dimension, component, building block
    .name = what is rated
column-ratings-actual = level it stands on: number or name
    .name = level it stands on
column-ratings-target = level it should stand on
    .name = level it should stand on
column-ratings-layer = layer it stands in; makes a board of the list
    .name = layer it stands in
column-ratings-scale = the scale, lowest level first: `0 offline < 1 information < 2 application`
    .name = the scale, lowest level first
column-ratings-evidence = reason
column-ratings-year = year of the rating
column-ratings-board = name of the model or board, else that of the sheet or file
    .name = name of the model or board
column-notes-text = the point in words
column-notes-field = field it stands in: strengths, weaknesses, opportunities, threats, tasks
    .name = field it stands in
column-notes-about = whom or what it is about: actor, role, building block
    .name = whom or what it is about
column-notes-weight = weight of the point
column-notes-likelihood = likelihood of a risk
column-notes-damage = damage of a risk
column-notes-list = name of the list, else that of the sheet or file
    .name = name of the list
column-invited-invited = number of persons invited of this unit and role
    .name = number of persons invited
column-kennzahlen-base = what the value is a part of: 133 in “46 of 133”
    .name = base
column-kennzahlen-share = share as it is printed; it is recomputed
    .name = printed share
column-kennzahlen-direction = what is better: more, less or exactly
    .name = direction
column-kennzahlen-source = source of the figure
column-kennzahlen-goal = goal or project that it measures: id or title
    .name = goal or project
column-plan-plan = name of the plan where there are several
    .name = name of the plan

## Questionnaires

issue-V160 = { $source ->
    [file] { $count } closed questions as “{ $file }” says: { $single } with one answer, { $multiple } with several, { $scale } scales, { $number } numbers, { $date } dates; { $open } columns of text.
   *[cells] { $count } closed questions by what stands in the columns: { $single } with one answer, { $multiple } with several, { $scale } scales, { $number } numbers, { $date } dates; { $open } columns of text.
}
    .title = Closed questions found
    .hint = Nothing to do if the types are right; otherwise say with questionnaire = "…" what was asked.
issue-V161 = The answers do not tell for certain what type { $count } questions have: { $headers }
    .title = Type of question in doubt
    .hint = Name the survey tool's structure file or a questionnaire as a table: questionnaire = "survey.lss"
issue-V162 = “{ $file }” does not know { $count } columns: { $headers }. Their type follows from what stands in them.
    .title = Columns are not in the questionnaire
    .hint = Check whether questionnaire and answers belong to the same survey, or add the questions to the questionnaire.
issue-V163 = There is no column for { $count } questions of “{ $file }”: { $codes }
    .title = Questions without a column
    .hint = Nothing to do if they were not meant to be exported.
issue-V164 = { $count } answers to “{ $question }” are none that the questionnaire knows: { $values }. They count as unusable.
    .title = Answer is no option
    .hint = Add the option to the questionnaire or correct the cells.
issue-V165 = This person answered again; row { $row } counts.
    .title = Answered more than once
    .hint = Nothing to do: of several responses of one person the last finished one counts.
issue-V166 = This line of the questionnaire is not understood: “{ $value }”. It is left out.
    .title = Line of the questionnaire not understood
    .hint = Part: Question, Choice, Item. Type: single, multiple, scale, number, date, text, other. Meaning: don't know, not stated, not applicable. Only if: A1 = Yes | No.
issue-V167 = This file describes no questionnaire: the columns “Part”, “Question” and “Wording” are missing.
    .title = No questionnaire
    .hint = Name the survey tool's structure file (.lss, .xml) or a table with these columns.
