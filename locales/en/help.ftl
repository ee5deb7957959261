# Help on commands, and what can be wrong with what was typed.
# help-COMMAND: what the command does; help-COMMAND-ARGUMENT: what an argument is for; help-arg-ARGUMENT: the same for several commands.

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-exit = Exit codes:
help-examples = Examples:
help-values = possible:
help-default = default:
help-value-options = OPTIONS
help-value-command = COMMAND

help-exit-ok = written, or nothing wrong
help-exit-internal = internal error, or the environment (disk, rights)
help-exit-usage = wrong usage
help-exit-data = the data or befund.toml has errors
help-exit-disclosure = the protection of small groups could not be proved
help-exit-locked = another run is writing to the same folder
help-exit-not-kept = the report is written, but was not kept in the history
help-exit-alert = the report is written, and an alert is the case (--fail-on-alert)

help-befund = Turns what a municipality collects for an Ist-Analyse into the report that the council reads.
help-run = Check, analyse and write the report
help-compare = Set the public reports of several towns side by side
help-check = Only say what is wrong with the data
help-eval = Measure the codes against gold codes
help-demo = Write an invented example into a folder and report on it
help-init = Look at files and write a befund.toml that runs as it is
help-look = Say what files are taken for, column by column
help-review = Look answers and their codes over in the browser
help-review-out = Folder that the page writes the report into (project/edition/). Without one the folder of [output], else reports
    .value = DIR
help-review-who = Name of the person who decides, as decisions.csv notes it
    .value = NAME
help-review-port = Port of the page instead of a free one
    .value = PORT
help-review-no_open = Do not open the browser, only print the address
help-sample = Draw a blind sample of answers for a second coder
help-questionnaire = Write what was asked in a project's surveys as workbooks to be edited
help-questionnaire-force = Write over workbooks that are there
help-texts = List the places for own texts and the figures they can refer to
help-evidence = Print the cells of the inputs behind one row of a table
help-evidence-finding = Id of the finding, as its table's file is called
    .value = FINDING
help-evidence-row = Row of its table, from 1
    .value = ROW
help-units = Propose a table of the names of units, products and vendors
help-suggest = Group what is not coded and draft a codebook to edit
help-agree = Say how far two codings of the same answers agree
help-codebook = Look a codebook over, exchange it with Excel and QDA programs
help-codebook-export = Write a codebook as workbook (.xlsx), for QDA programs (.qdc; with answers .qdpx) or as .toml
help-codebook-lint = Say what is doubtful about a codebook
help-codebook-import = Write a workbook, .qdc or .qdpx file back as .toml
help-history = Look at what was kept of earlier reports
help-history-list = List all snapshots
help-history-show = Say what a snapshot holds
help-history-show-reference_date = Reference date of the snapshot instead of the newest one
    .value = DAY
help-history-show-edition = Edition: internal or public
    .value = EDITION
help-history-verify = Compare every file with its checksum, exit with 3 when one is damaged
help-history-prune = Remove all snapshots but the newest
help-history-prune-keep = How many snapshots of each edition stay
    .value = NUMBER
help-status = Say how the reports of a project stand: reference date, age, whether they are whole; exit with 3 when something is wrong
help-status-reference_date = Reference date whose report is meant, where the folder is named after it
    .value = DAY
help-status-out = Folder of reports, as for befund run
    .value = FOLDER
help-status-max_age = Days after which a report is too old
    .value = DAYS
help-status-json = Print JSON
help-schema = Say which columns a kind of source expects
help-completions = Print a completion script for a shell
help-man = Print the man page (roff)
help-help = Print the help of a command

help-arg-help = Print this help
help-arg-version = Print the version
help-arg-project = Project folder, or its befund.toml
    .value = PROJECT
help-arg-reference_date = Reference date instead of the one in befund.toml: 2026-06-30, 30.06.2026, today, or year-start (1 January)
    .value = DAY
help-arg-lang = Language of messages and output
    .value = LANG
help-arg-model = Folder of a sentence model (config.json, tokenizer.json, model.safetensors)
    .value = DIR
help-arg-cache = Folder in which the model's vectors are kept between runs, instead of the machine's cache
    .value = DIR
help-arg-allow_outside = Let sources lie outside the project folder
help-arg-quiet = Print no progress and no summary, only issues
help-arg-edition = For whom: internal shows everything, public protects small groups
    .value = EDITION
help-arg-force = Overwrite what is there
help-arg-format = How the output looks: for people or for programs
    .value = FORMAT

help-run-out = Folder that receives project/edition/; {"{year}"} and {"{date}"} stand for year and day of the reference date. Without one the folder of [output], else reports
    .value = DIR
help-run-format = Formats to write, separated by commas
    .value = FORMATS
help-run-csv_dialect = How CSV files are written: for Excel, or plain for machines
    .value = DIALECT
help-run-strict = Write nothing when the data has errors, and exit with 3
help-run-no_lock = Do not lock the output folder, on drives that know no locks
help-run-keep = Keep the report in the project's history (history/), as [history] keep = true does
help-run-force = Write the report although nothing changed since the last run
help-run-wait = Wait while another run writes the same report
help-run-fail_on_alert = Exit with 10 when an alert of befund.toml is the case
help-run-log_format = How the run is told on standard error
    .value = FORMAT
help-run-replace = Replace the report of another reference date, and another snapshot of the same one in the history

help-eval-gold = CSV or workbook with the columns id and kategorie, one row a code
    .value = FILE

help-demo-dir = Folder for the example; it is made new
    .value = DIR

help-init-dir = Folder to write befund.toml into; made when it does not exist
    .value = DIR
help-init-files = Files to look at; without any, the files already in the folder
    .value = FILES
help-init-title = Title of the report
    .value = TITLE
help-init-reference_date = Reference date: 2026-06-30, 30.06.2026, today, or year-start (1 January)
    .value = DAY
help-init-yes = Ask nothing
help-init-force = Overwrite an existing befund.toml

help-look-files = Files to look at
    .value = FILES

help-agree-first = First coding: codings.csv, a filled-in sample, or a project, which is coded then
    .value = FIRST
help-agree-second = Second coding, likewise
    .value = SECOND
help-agree-out = Folder that receives agreement.xlsx and disagreements.csv
    .value = DIR

help-sample-double_code = Share of the answers to every question, in percent
    .value = PERCENT
help-sample-seed = Another number draws another sample
    .value = NUMBER
help-sample-out = Folder that receives sample.xlsx and sample.csv
    .value = DIR

help-suggest-all = Group all answers, as if the codebook were empty
help-suggest-out = Folder that receives suggestion.toml, suggestion.xlsx and suggestion.csv
    .value = DIR

help-codebook-export-source = Project, codebook file, or builtin
    .value = SOURCE
help-codebook-export-out = File to write; its ending decides: .xlsx, .qdc, .qdpx (with answers and codes) or .toml
    .value = FILE
help-codebook-export-joined = With everything inherited from the built-in codebook, so that it stands alone
help-codebook-lint-source = Project, codebook file, or builtin
    .value = SOURCE
help-codebook-lint-since = An earlier version to compare with
    .value = CODEBOOK
help-codebook-lint-strict = Exit with 3 on warnings as well
help-codebook-import-file = Workbook (.xlsx, .ods), .qdc or .qdpx file
    .value = FILE
help-codebook-import-out = File to write
    .value = FILE

help-schema-kind = Kind of source; all without one
    .value = KIND
help-schema-json = Print JSON

help-kind-answers = a row is an answer; or (wide) a respondent with a column per question
help-kind-mentions = a row is a category with its counted mentions, as published papers give them
help-kind-barometer = a row is a school grade from 1 to 6
help-kind-survey = a whole questionnaire, a row is a response; closed questions, answers and grades
help-kind-staff = a row is a contract of an employee
help-kind-age_bands = a row is a published age band
help-kind-devices = a row is a device
help-kind-fachverfahren = a row is an application
help-kind-online_services = a row is an online service
help-kind-kennzahlen = a row is a figure of a year
help-kind-measures = a row is a measure
help-kind-goals = a row is a goal
help-kind-plan = a row is an item of a period, printed totals among them
help-kind-matrix = a sheet of crosses, numbers or words in rows and columns; or (long) a row per cell
help-kind-ratings = a row is a dimension or building block with its actual and target level
help-kind-notes = a row is a point with its field, such as one of a SWOT analysis
help-kind-invited = a row is a group with the number of persons invited to a survey

help-completions-shell = The shell
    .value = SHELL

help-help-of = The command
    .value = COMMAND

help-man-name = NAME
help-man-synopsis = SYNOPSIS
help-man-description = DESCRIPTION
help-man-extra = EXTRA
help-man-version = VERSION

typed-error = error:
typed-more = More about it with --help.
typed-unknown-argument = The argument “{ $argument }” is not known.
typed-unknown-command = There is no command “{ $command }”.
typed-no-command = A command is missing after “{ $command }”.
typed-missing = Missing: { $argument }
typed-twice = “{ $argument }” stands there twice.
typed-conflict = “{ $argument }” and “{ $other }” exclude each other.
typed-too-many = “{ $value }” is one value too many for { $argument }.
typed-no-value = A value is missing after { $argument }.
typed-wrong-value = “{ $value }” is no value for { $argument }.
typed-unexpected-value = “{ $value }” is no value for { $argument }: expected is { $expected }.
typed-expects-port = a number from 0 to 65535, for example 8123
typed-expects-reference-date = a day such as 2026-06-30 or 30.06.2026, or today, or year-start (1 January)
typed-expects-double-code = a whole number from 1 to 100
typed-expects-seed = a whole number from 0
typed-expects-max-age = a number of days from 0 to 65535
typed-expects-keep = a whole number from 1
typed-not-utf8 = An argument holds bytes that are no text.
typed-not-understood = The command line cannot be understood.
typed-possible = Possible: { $words }
typed-similar = Perhaps you meant: { $words }

help-compare-reports = Folders of public reports, or their findings.json; two at least
    .value = REPORT
help-compare-out = Folder that receives compare.html and the tables
    .value = FOLDER
