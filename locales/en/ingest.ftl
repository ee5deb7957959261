# Reading files.

ingest-format-csv = a CSV file
ingest-format-xlsx = an Excel workbook (XLSX)
ingest-format-xls = an Excel workbook in the old format (XLS)
ingest-format-ods = an OpenDocument spreadsheet (ODS)
ingest-format-parquet = a Parquet file
ingest-format-structure = the description of a questionnaire (XML)

ingest-format-docx = a Word document (DOCX)
ingest-format-qdpx = a REFI-QDA project (QDPX)
ingest-format-odt = an OpenDocument text (ODT)

ingest-foreign-pdf = a PDF file
ingest-foreign-picture = a picture
ingest-foreign-text = a text document
ingest-foreign-old-word = a Word document in the old format (DOC)
ingest-foreign-rtf = a document in Rich Text Format (RTF)
ingest-foreign-slides = a presentation
ingest-foreign-xlsb = a binary Excel workbook (XLSB)
ingest-foreign-numbers = an Apple Numbers spreadsheet
ingest-foreign-html = a web page (HTML)
ingest-foreign-xml = an XML file
ingest-foreign-json = a JSON file
ingest-foreign-archive = a packed archive
ingest-foreign-database = a database
ingest-foreign-old-excel = an Excel sheet from before 1994
ingest-foreign-binary = no text file and in no known format

ingest-advice-pdf = Take the document or table from which the PDF was made. If it is gone: open the PDF in Word (Word converts it), compare it with the original and save it as DOCX; a scanned page needs text recognition first.
ingest-advice-picture = Type the text, or bring it into a Word document by text recognition, compare it and save it as DOCX.
ingest-advice-text = Interview protocols belong to a source of kind “answers”; paste a table in the document into Excel or LibreOffice and save it as XLSX, ODS or CSV.
ingest-advice-old-word = Open the file in Word or LibreOffice and save it as a Word document (DOCX).
ingest-advice-table = Open the file in Excel or LibreOffice and save it as XLSX, ODS or CSV.

ingest-did-you-mean = Did you mean “{ $name }”?
ingest-look-in-folder = Check name, folder and ending; paths begin at the project folder.
ingest-look-at-path = Check name, folder and ending; paths of a command count from the folder in which it is typed. Or the file was moved or removed just now.

ingest-excess-bytes = { $found } MB; at most { $most } MB are read
ingest-excess-memory = unpacked, its cells and texts need more than { $most } MB of memory
ingest-excess-beyond-sheet = cells lie behind column XFD or row 1,048,576, where a sheet ends
ingest-excess-text = this cell holds more than { $most } signs; often a closing quotation mark is missing before it

ingest-reason-locked = another program keeps it locked
ingest-reason-permission = the right to read it is missing
ingest-reason-system = the system says: { $detail }

issue-I001 = There is no file “{ $pattern }”.
    .title = File not found
    .hint = { $advice }
issue-I002 = “{ $file }” lies outside the project folder.
    .title = File outside the project folder
    .hint = Put the file itself instead of a link into the project folder, or allow it expressly with --allow-outside.
issue-I003 = “{ $pattern }” is not a valid pattern for file names ({ $detail }).
    .title = File pattern not valid
    .hint = “*” stands for any characters, “?” for one, “**” for folders; write a square bracket in a file name as [[].
issue-I004 = This is a folder, not a file.
    .title = Folder instead of file
    .hint = Name a file, or all files of the folder with “/*.xlsx”.
issue-I005 = The file cannot be opened: { $reason }.
    .title = File not readable
    .hint = Close the file in Excel or LibreOffice and check the rights to read it.
issue-I006 = The file is too large: { $excess }.
    .title = File too large
    .hint = Delete sheets, rows and columns that are not needed, or split the data into several files.
issue-I007 = The file is empty.
    .title = File empty
    .hint = Repeat the export, or take the source out of befund.toml.
issue-I008 = The file is protected with a password.
    .title = Password-protected
    .hint = Open the file, remove the protection (File, Info, Protect Workbook) and save it without a password.
issue-I009 = The file begins like { $format }, but its end is missing.
    .title = File truncated
    .hint = Copy or download the file again; the transfer was probably interrupted.
issue-I010 = The file begins like { $format }, but is damaged ({ $detail }).
    .title = File damaged
    .hint = Open the file in Excel or LibreOffice, let it be repaired and save it anew.
issue-I011 = This is { $found } and not a table that can be read.
    .title = Not a readable table
    .hint = { $advice }
issue-I012 = The name promises { $promised }; what was read is { $found }.
    .title = Name does not fit the content
    .hint = The content counts; correct the ending when convenient.
issue-I013 = The workbook has no sheet “{ $sheet }”.
    .title = Sheet not found
    .hint = Sheets there are: { $sheets }.
issue-I014 = The encoding “{ $label }” is not known.
    .title = Encoding unknown
    .hint = Give “utf-8” or “windows-1252”, for instance, or leave “encoding” out; then it is found by itself.
issue-I015 = The encoding was recognised as { $encoding }.
    .title = Encoding guessed
    .hint = If umlauts are wrong, give the encoding with “encoding” in befund.toml.
issue-I016 = { $count-number ->
        [one] One character is
       *[other] { $count } characters are
    } not readable in the encoding { $encoding }.
    .title = Unreadable characters
    .hint = Save the file anew as “CSV UTF-8”, or give the encoding with “encoding” in befund.toml.
issue-I017 = { $count-number ->
        [one] One NUL character was
       *[other] { $count } NUL characters were
    } left out.
    .title = NUL characters
    .hint = Check whether the export is complete; NUL characters belong in no text file.
issue-I018 = The row has { $cells } cells, the table { $width } columns.
    .title = Row too long
    .hint = Usually a delimiter stands in a text without quotation marks; put the text into "…" or move the cells to their place.
issue-I019 = { $count-number ->
        [one] One row has
       *[other] { $count } rows, this one first, have
    } fewer than { $width } cells.
    .title = Rows too short
    .hint = Missing cells count as empty; check whether something is missing at the end of the row.
issue-I020 = A quotation mark in this row is never closed; everything up to the end of the file ({ $count-number ->
        [one] one line
       *[other] { $count } lines
    }) was read as one cell.
    .title = Open quotation mark
    .hint = Delete the quotation mark, close it or double it ("").
issue-I021 = { $count-number ->
        [one] One hidden row was
       *[other] { $count } hidden rows, this one first, were
    } read like the others.
    .title = Hidden rows
    .hint = Delete rows that are not to count instead of hiding them; a filter only hides them.
issue-I022 = The sheet is hidden; it { $read ->
        [no] is not read among all sheets
       *[yes] was read like the others
    }.
    .title = Hidden sheet
    .hint = Name the sheet that is meant with “sheet”, or delete the hidden one.
issue-I023 = { $count-number ->
        [one] One formula has
       *[other] { $count } formulas, this one first, have
    } no stored result and { $count-number ->
        [one] counts
       *[other] count
    } as empty.
    .title = Formula without result
    .hint = Open the file in Excel or LibreOffice and save it; this calculates the formulas.
issue-I024 = The sheet is empty.
    .title = Empty sheet
    .hint = Nothing to do when it is meant to be empty; otherwise check whether the data are in the right file.
issue-I025 = The column “{ $column }” holds lists or nested values; they were read as text.
    .title = Nested column
    .hint = Spread the values over single columns before writing the Parquet file.
issue-I026 = { $where } stood control characters ({ $signs }); they were left out.
    .title = Control characters
    .hint = Nothing to do when the text is right otherwise; most come from a clipboard or an old export.
issue-I027 = { $where } are characters that the report's fonts do not have: { $signs }. In PDF and PNG, “▯” stands for them.
    .title = Characters without a glyph
    .hint = In HTML, Word, Excel and CSV they stay as they are. Write in Latin letters what must be readable in the PDF, too.

issue-I028 = Of { $count } deliveries for “{ $pattern }” only the newest is read: { $file } ({ $by }).
    .title = Newest delivery read
    .hint = If all of them are to be read together: delivery = "all"
issue-I029 = { $file } is { $age-number ->
        [one] 1 day
       *[other] { $age } days
    } old, allowed { $most-number ->
        [one] is 1 day
       *[other] are { $most } days
    }.
    .title = Delivery too old
    .hint = Get a new delivery, or raise max_age of the source; nothing is written until then
issue-I040 = The document holds no text, only { $pictures-number ->
        [one] 1 picture (page 1)
       *[other] { $pictures } pictures (from page 1 on)
    }; it is probably a scan.
    .title = Scanned document
    .hint = Turn it into text by text recognition (OCR), compare it with the original and save it as DOCX.

issue-I041 = { $count-number ->
        [one] One coded passage is
       *[other] { $count } coded passages are
    } no text (picture, sound, PDF) and { $count-number ->
        [one] is
       *[other] are
    } not read.
    .title = Coded passages that are no text
    .hint = Type them and code them as a text document if they are to count.

signs-here = Here
signs-here-and = { $count-number ->
        [one] Here and in one more cell
       *[other] Here and in { $count } more cells
    } ({ $cells })

ingest-newest-by-name = by the day in its name
ingest-newest-by-change = by its last change
