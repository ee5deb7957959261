# What stands on the terminal.

cli-hint = Hint:

cli-check-summary =
    { $errors-number ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings-number ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes-number ->
        [one] 1 note
       *[other] { $notes } notes
    }. Rows read: { $rows }, used: { $used }, set aside: { $aside }.

cli-run-written = Report written: { $folder }
cli-run-rows = Rows:     { $rows } read, { $used } used, { $aside } set aside
cli-run-answers = Answers:  { $answers } read, { $codes } codes given, { $uncoded } passages not assigned, { $nonanswers } without an answer
cli-run-provisional = { $count } provisional codes: likely, but below the safe cut; the tables do not count them
cli-run-findings = Findings: { $findings } in { $files } files{ $suppressed-number ->
        [0] {""}
        [one] , one value kept secret
       *[other] , { $suppressed } values kept secret
    }
cli-run-changes = Since the last run: { $decisions-number ->
        [0] no decision
        [one] 1 decision
       *[other] { $decisions } decisions
    } of a person, { $assignments-number ->
        [0] no code
        [one] 1 code
       *[other] { $assignments } codes
    } changed, not assigned { $before } → { $now }
cli-run-change = { $hasfrom-number ->
        [0] (no code)
       *[other] { $from }
    } → { $hasto-number ->
        [0] (no code)
       *[other] { $to }
    }: { $count } ×
cli-run-issues = Data:     { $errors-number ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings-number ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes-number ->
        [one] 1 note
       *[other] { $notes } notes
    } – in detail by: befund check { $project }
cli-run-unchanged = Unchanged: { $folder } is made of the same data, settings and version; nothing to do (write all the same: --force)
cli-run-alerts = Alerts: { $alerts-number ->
        [one] 1 is the case
       *[other] { $alerts } are the case
    } (alerts.json)
cli-run-failed = { $file } is missing from the report: { $reason }
cli-run-seconds = Time:     { $seconds } s

cli-step-project = reading befund.toml
cli-step-read = reading { $file }
cli-step-validate = checking rows
cli-step-embed = The sentence model reads new texts: { $done } of { $all }
cli-step-code = coding answers
cli-step-analyse = analysing
cli-step-disclose = protecting small groups
cli-step-render = typesetting the report
cli-step-write = writing the report

cli-error-data = Nothing was written: the data or befund.toml has errors (see above).
cli-error-disclosure = Nothing was written: the protection of small groups could not be proved. { $reason }
cli-error-internal = The report could not be made: { $reason }

cli-init-written = Written: { $file }
cli-init-next = Next: befund check { $dir } and then befund run { $dir }
cli-init-exists = { $file } exists already. --force overwrites it.
cli-init-nothing = No columns were recognised in any file. “befund schema” shows which columns are expected.
cli-init-title = Title of the report
cli-init-date = Reference date (year-month-day or day.month.year)
cli-init-take = { $file }: use as “{ $kind }”?
cli-init-what-then = What is it then?
cli-init-leave-out = none of these: leave it out
cli-init-header-row = In which row does the header stand?
cli-init-header-find = let befund find it
cli-init-which-column = Which column holds: { $column } ({ $key })?
cli-init-no-column = none of these: leave it out
cli-init-which-rival = Several columns could be “{ $column }”. Which one is it?
cli-init-leave-open = leave it open: befund decides when reading
cli-init-left = Stopped; nothing was written.
ask-yes-no = Y/n
ask-yes = Yes
ask-no = No
ask-yes-or-no = Please answer y or n.
ask-choose = arrow keys choose, typing searches, return takes, Esc stops
cli-init-skipped = { $file }: left out; { $why }
cli-init-unreadable = { $file }: { $fact }
cli-init-copied = { $file } copied into the project folder
cli-init-taken = { $file }: another file of that name lies in the project folder already, or two files have the same name. Rename one.
cli-init-unread = { $file } cannot be read
cli-init-no-date = Without --reference-date and without a terminal the reference date is missing. Please give --reference-date YYYY-MM-DD or --reference-date today.

cli-demo-taken = “{ $folder }” is there already and not empty. Name another folder: befund demo DIR
cli-demo-written = Invented example written: { $folder } (befund.toml and four tables, to be opened with Excel)
cli-demo-next = Look at report.html in a browser and tables.xlsx in Excel. Then with files of your own: befund init my-project FILES

cli-agree-title = Agreement of A ({ $first }) and B ({ $second })
cli-agree-units = Answers that both coded: { $units } (A only: { $first }, B only: { $second }, still open: { $open })
cli-agree-same = Exactly the same codes: { $same }
cli-agree-alpha = Krippendorff’s alpha (MASI): { $alpha }
cli-agree-interval = Krippendorff’s alpha (MASI): { $alpha }, 95% interval { $low } to { $high }
cli-agree-disagreements = { $count-number ->
        [0] No answer is coded differently.
        [one] 1 answer is coded differently.
       *[other] { $count } answers are coded differently.
    }
cli-agree-written = Written: { $file }
cli-agree-next = The list of disagreements is written by: befund agree … --out FOLDER

cli-review-open = The page is open in the browser. When it is closed, this program ends too.
cli-review-browser = The browser could not be opened ({ $reason }). Type the address above into the browser.
cli-sample-drawn = { $drawn } of { $answers } answers drawn. Once filled in: befund agree { $project } sample.xlsx
cli-suggest-grouped = { $grouped } of { $answers } answers in { $groups-number ->
        [one] one group
       *[other] { $groups } groups
    }. Names, definitions and boundaries are a draft: rename, join and delete in suggestion.xlsx or suggestion.toml.
cli-suggest-nothing = None of { $answers } answers is without a code. With --all, all of them are grouped.
cli-sample-exists = { $file } exists already, perhaps filled in. --force overwrites it.
cli-evidence-head = { $title }, { $name }: { $count ->
        [one] one cell
       *[other] { $count } cells
    } of the inputs
cli-evidence-no-finding = There is no finding “{ $finding }”. There are: { $known }
cli-evidence-no-row = There is no row { $row }; the table has { $rows }.
cli-sample-nothing = There are no answers to draw a sample from.
cli-questionnaire-written = Questions, types and options to be edited: { $file }
cli-questionnaire-kept = There already and not written over: { $file } (write it anew with --force)
cli-questionnaire-nothing = The project has no survey (kind = "survey") whose questions could be written down.
cli-questionnaire-next = For it to hold, name it in befund.toml below the source:
cli-units-nothing = The data has no unit and no application whose names would need an order.

# Proposal for units.toml
names-head = Names that belong together. Under also stands what means the same; for what was renamed: until = day, now = new name.
names-files = from { $files }
names-near = perhaps the same: { $names }

cli-codebook-linted = { $categories } categories, { $errors-number ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings-number ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }. How often categories occur is only known with the answers of a project.
cli-codebook-linted-answers = { $categories } categories and { $answers } answers, { $errors-number ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings-number ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
cli-codebook-form = { $file }: the ending must be .xlsx, .qdc, .qdpx or .toml.
cli-codebook-exists = { $file } exists already. --force overwrites it.
cli-codebook-written-answers = { $file }: { $answers } answers with { $codes } codes
cli-codebook-no-answers = { $file }: QDPX holds answers with codes; name a project with answers for it. The codes alone are written with --out name.qdc.
cli-codebook-written = Written: { $file } ({ $categories } categories)

cli-toml-head = # Project file of befund. All keys: docs/befund-toml.md
cli-toml-title = # Title of the report
cli-toml-date = # Reference date: ages, remaining terms and every “as of” refer to this day
cli-toml-found = # { $file }: { $score } columns recognised
cli-protocols = { $documents-number ->
        [one] 1 document
       *[other] { $documents } documents
    }, { $questions-number ->
        [0] no question recognised
        [one] 1 question recognised:
       *[other] { $questions } questions recognised:
    }
cli-protocols-question = { $wording } ({ $count-number ->
        [one] 1 answer
       *[other] { $count } answers
    })
cli-toml-protocols = # Protocols: { $documents-number ->
        [one] 1 document
       *[other] { $documents } documents
    }; the questions stand above under [[question]]
cli-toml-rivals = # several columns could be “{ $column }” and are therefore not below “columns”: { $headers }
cli-toml-useful = # not read but looks like “{ $column }”: { $header }
cli-toml-question = # recognised by its wording; the key decides which categories are used
cli-toml-question-unknown = # no question of the built-in codebook; if one is meant, put its key here: bedarf, chancen, probleme, voraussetzungen, extern or intern
cli-toml-unused = # not assigned: { $columns }
cli-toml-questionnaire = # Questions, types, options and filters: edit the workbook and take the # off the next line
cli-toml-survey = # There are { $choices } closed questions, too. To have all of them counted, use this source instead of those above of the same file:
cli-toml-disclosure = # For whom the report is: internal shows everything, public names no small groups and rounds numbers of staff
cli-toml-salt = # Hashes staff ids as they are read. Choose freely, keep secret, do not change.

cli-schema-mandatory = mandatory

cli-eval-question = question
cli-eval-all = all
cli-eval-f1 = F1
cli-eval-macro = macro F1
cli-eval-precision = precision
cli-eval-recall = recall
cli-eval-coverage = coverage
cli-eval-sure-precision = sure: precision
cli-eval-sure-coverage = sure: coverage
cli-eval-deviation = table
cli-eval-codes = codes
cli-eval-non-answers = no answer
cli-eval-lost = lost
cli-eval-legend = coverage: share of answers with a gold code that got a code, a provisional one, too. sure: only what the tables count without reserve. table: deviation of the mentions from the gold table. codes: gold codes. no answer: recognised/all. lost: answers with content taken for none.
cli-error-eval = Nothing was measured: the project or the gold codes cannot be used (see above).

cli-columns = { $place } ({ $kind }): { $read } of { $columns } columns read{ $unread-number ->
        [0] .
       *[other] ; not read: { $headers }
    }
look-rows = { $count-number ->
        [one] 1 row
       *[other] { $count } rows
    }
look-header-row = header in row { $row }
look-is = This is: { $kinds }
look-near = not recognised; nearest is “{ $kind }”, which lacks: { $lacking }
look-nothing = not recognised
look-sample = First rows:
look-doubts = What is noticed:
