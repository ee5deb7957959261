# Words that several rooms need.

place-file = { $file }
place-file-row = { $file }, row { $cell }
place-file-cell = { $file }, cell { $cell }
place-sheet = { $file }, sheet “{ $sheet }”
place-sheet-row = { $file }, sheet “{ $sheet }”, row { $cell }
place-sheet-cell = { $file }, sheet “{ $sheet }”, cell { $cell }
place-file-paragraph = { $file }, paragraph { $cell }
place-table = { $file }, table { $sheet }
place-table-row = { $file }, table { $sheet }, row { $cell }
place-table-cell = { $file }, table { $sheet }, cell { $cell }
place-file-rows = { $file }, rows { $cells }
place-file-cells = { $file }, cells { $cells }
place-sheet-rows = { $file }, sheet “{ $sheet }”, rows { $cells }
place-sheet-cells = { $file }, sheet “{ $sheet }”, cells { $cells }
place-file-paragraphs = { $file }, paragraphs { $cells }
place-table-rows = { $file }, table { $sheet }, rows { $cells }
place-table-cells = { $file }, table { $sheet }, cells { $cells }
place-more = { $count } more

# At the end of a text that does not fit into a cell.
spreadsheet-cut = {" "}… [cut: a cell in Excel holds at most 32,767 characters.]

# Writing.

write-locked = Nothing was written: another run is writing to { $path }. Wait until it is done, or write to another folder with --out.
write-no-locks = Nothing was written: the drive knows no locks ({ $path }: { $reason }). Write to another drive with --out; when nobody else is sure to write to the same folder, --no-lock does it, too.
write-not-a-folder = Nothing was written: { $path } is a file or a link and no folder. Rename it, or write to another folder with --out.
write-not-a-file = Nothing was written: { $path } is a folder or a link and no file. Rename it, or choose another name.
write-other-project = Nothing was written: { $path } holds the report of another project whose folder has the same name ({ $project }). Write to another folder with --out.
write-other-day = Nothing was written: { $path } holds the report for the reference date { $there }; the new one would be for { $wanted }. Both stay side by side with --out "reports/{"{year}"}"; to replace the old one, use “befund run --replace”.
write-placeholder = Nothing was written: { $word } in --out stands for nothing. Possible are: { $possible }
write-failed = Nothing was written: { $path } – { $reason }.
write-stopped = Stopped while the report was being written. What was half done is removed; { $path } is as it was before.
write-left = The report is written. The one before could not be removed and still lies here: { $path }

write-reason-held = another program has the file open; close it there and try again
write-reason-held-or-permission = a file of the report is open in another program, or there is no right to write
write-reason-too-large = a file becomes larger than the system allows a program
write-reason-permission = there is no right to write
write-reason-full = the disk is full
write-reason-read-only = the disk is read-only
write-reason-not-a-folder = a file stands in the path where a folder should be
write-reason-system = the system says: { $detail }
write-reason-at = { $path } – { $reason }
write-reason-locked = another run is writing to { $path }
write-reason-in-the-way = { $path } is in the way

# Kinds of sources.
source-kind-answers = answers
source-kind-mentions = published mentions
source-kind-barometer = grades
source-kind-survey = questionnaire
source-kind-staff = staff
source-kind-age-bands = age bands
source-kind-devices = devices
source-kind-fachverfahren = applications
source-kind-online-services = online services
source-kind-kennzahlen = figures
source-kind-measures = measures
source-kind-goals = goals
source-kind-plan = money and posts
source-kind-matrix = matrices
source-kind-ratings = ratings
source-kind-notes = points
source-kind-invited = invited persons
source-kind-other = other

# What becomes of a column, and why.
account-question = question “{ $key }”
account-project = mapped in befund.toml
account-header = known by its header
account-header-fit = known by its header; { $percent } % of the values fit
account-wording = known by its wording
account-beside = stands beside a column of the same name and belongs to it
account-open-text = holds open answers
account-questionnaire = as the questionnaire says
account-values = by what stands in it
account-closed = question “{ $key }” ({ $type })

## Types of questions

question-type-single = single choice
question-type-multiple = multiple choice
question-type-scale = scale
question-type-number = number
question-type-date = date
question-type-text = text
question-type-other = not to be counted
account-personal = not read: names or addresses
account-housekeeping = not read: the survey tool’s own
account-empty = empty
account-choice = not read: choices
account-no-use = not read: of no use here
account-rival = not read: “{ $other }” is read for it
account-useful = not read but looks like “{ $name }”
