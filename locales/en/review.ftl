# The pages of “befund review”.

review-title = Review codes
review-skip = To the content
review-nav = Pages
review-nav-review = Review
review-nav-conflicts = Conflicts
review-nav-report = Report
review-who = Who decides
review-who-set = Set
review-reading = The project is being read …
review-percent = { $share }%

review-progress = Progress
review-state = { $open } of { $all } distinct answers open, { $wrong } codes expected to be wrong or missing. Expected F1 { $now }%, after { $batch } more decisions { $after }%.
review-enough = After { $needed } of { $open } answers the expected F1 is above { $aim }%.
review-enough-now = The expected F1 is above { $aim }% already: enough is reviewed.
review-enough-never = Without further categories F1 stays too low even when all are reviewed.
review-settling = All answers are being coded anew with the new decisions …

review-filters = Which answers
review-filter-show = Show
review-filter-question = Question
review-filter-category = Category
review-filter-unit = Unit
review-filter-any = all
review-filter-set = Apply
review-count = { $count-number ->
    [one] 1 answer
   *[other] { $count } answers
}
review-show-open = open
review-show-unsure = unsure
review-show-uncoded = not assigned
review-show-mine = changed by me
review-show-decided = decided
review-show-disagreed = other than befund
review-show-all = all
review-nothing = No answer fits these filters.
review-next = Next

review-times = { $count-number ->
    [one] Said once
   *[other] Said { $count } ×
}
review-says-nothing = says nothing
review-no-code = no code
review-decided = decided
review-why-decision = decided by { $evidence }
review-why-exact = same as “{ $evidence }”
review-why-term = search term “{ $evidence }”
review-why-like = like “{ $evidence }”

review-accept = Right, go on
review-accept-none = Stays without a code, go on
review-none = No code
review-skip-answer = Later
review-undo = { $steps-number ->
    [one] Undo (1 step)
   *[other] Undo ({ $steps } steps)
}
review-search = Another category
review-assign = Assign
review-follow = Nearly the same answers that get the same code
review-several = Several codes
review-several-how = Choose a code for each passage; words of the answer marked with the mouse or the arrow keys (with Shift: several) become a passage of their own; Enter goes to its code.
review-several-none = (no code)
review-several-other = Other words of the answer
review-several-code = Code of these words
review-several-save = Take these codes, go on
review-note = Note

review-effect = Effect: { $question }
review-effect-rank = Rank
review-effect-category = Category
review-effect-before = before
review-effect-now = now
review-effect-more = { $count-number ->
    [one] One more line is unchanged.
   *[other] { $count } more lines are unchanged.
}

review-help = Keys
review-keys-on = Keys switched on
review-key-enter = accept the suggestion and go on
review-key-digits = take the first, second, third suggestion and go on
review-key-n = no code and go on
review-key-m = several codes: cut the answer
review-key-search = another category: type, then Enter
review-key-u = undo the last step, as often as needed
review-key-s = this answer later
review-key-help = show these keys

review-said-decided = Decided: { $hascodes-number ->
    [0] no code
   *[other] { $codes }
}{ $answers-number ->
    [one] {""}
   *[other] {" "}({ $answers } answers)
}
review-said-skipped = Put back.
review-said-undone = Taken back.
review-said-nothing = There was nothing to do.
review-said-unknown = There is no category “{ $typed }”, or more than one.
review-said-settled = Settled.
review-said-who = { $who } decides.

review-conflicts = Decided differently
review-conflicts-none = Nobody decided otherwise than others.
review-conflicts-how = Persons decided differently on these answers. Choose what shall hold for all.

review-report = Report
review-report-write = Write the report
review-report-how = The report is made from the data of the project and all decisions.
review-report-button = Write the report
review-report-busy = The report is being made:
review-report-files = Files written
review-issues = { $count-number ->
    [one] One remark on the data
   *[other] { $count } remarks on the data
}

review-nav-categories = Categories
review-categories = Categories
review-categories-how = Changes are in the project's codebook.toml at once, with person, day and reason, and can be undone.
review-category-make = New category
review-category-make-button = Make the category
review-category-label = Label
review-category-definition = Definition
review-category-field = Field of action
review-category-why = Reason
review-category-change = Change
review-category-into = Merge into
review-category-merge = Merge
review-category-split-label = Split off as
review-category-split = Split off
review-category-moved = These answers belong into the new category; similar ones follow them
review-category-count = { $count-number ->
    [0] named by nobody
    [one] named by one person
   *[other] named by { $count } persons
}
review-groups = What no category fits
review-groups-how = Answers without a code, grouped by their words; named after the one that is most like the others.
review-groups-make = Make groups
review-groups-none = Every answer that says something has a code.
review-group = { $count-number ->
    [one] One answer
   *[other] { $count } answers
}: “{ $quotation }”
review-said-category = Category “{ $category }” saved.
review-said-category-taken = There is a category “{ $category }” already.
review-said-category-refused = The category cannot be changed so: it needs a label and cannot be merged into itself or into one that has ended.
review-said-category-broken = The codebook.toml cannot be read, or would be none afterwards; nothing was changed.

# The door: files, and what befund sees in them.
review-nav-start = Files
review-start = Files of the project
review-start-new = New project
review-start-how = There is no project in this folder yet. Drop files here or choose them; befund shows what it takes them for and asks where it is in doubt.
review-start-reading = The files are being read …
review-start-broken = The project cannot be read:
review-start-read = { $files-number ->
    [one] One file read
   *[other] { $files } files read
}: { $used } of { $rows } rows used, { $answers-number ->
    [0] no answer with a text.
    [one] one answer with a text.
   *[other] { $answers } answers with a text.
}
review-start-coding = The answers are being coded …
review-start-review = Review answers

review-bring = Add files
review-bring-how = Drop files into this window or choose them: tables (xlsx, xls, ods, csv, parquet) and minutes of interviews (docx, odt, md, txt), 64 MB at most in all. They are copied into the project folder and stay on this machine.
review-bring-files = Files
review-bring-replace = Replace files of the same name
review-bring-button = Copy into the project folder

review-columns = { $read } of { $all } columns are read
review-column = Column
review-column-header = Header
review-column-as = read as
review-column-why = because
review-column-given = filled
review-column-filled = { $given } of { $all }
review-left-out = Is left out.
review-what = What is it?
review-what-seen = as recognised
review-what-set = Set
review-protocols-take = Take the minutes after all

review-make = Make a project
review-make-how = befund writes what stands above into the file befund.toml and reads the files. Then answers can be reviewed and the report written.
review-make-title = Title of the report
review-make-day = Reference date
review-make-language = Language of the report
review-make-german = German
review-make-english = English
review-make-button = Make the project
review-make-more = Add to the project
review-make-more-how = These files lie in the project folder but are not read yet.
review-make-more-button = Add

review-read = What was read
review-read-place = File
review-read-kind = Kind
review-read-rows = Rows
review-read-used = used
review-read-aside = set aside

review-said-brought = { $count-number ->
    [0] No file was copied.
    [one] One file lies in the project folder now.
   *[other] { $count } files lie in the project folder now.
}
review-said-known = { $file } lay in the project folder already.
review-said-replaced = { $file } was replaced.
review-said-there = { $file } was not copied: another file of that name lies in the project folder. Tick the box to replace it.
review-said-unwelcome = “{ $file }” was not copied: its name or type is none for a project.
review-said-no-day = A reference date is missing.
review-said-made = The file befund.toml is written.

# A second person.
review-nav-second = Second person
review-second = Second person
review-second-how = A second person codes a sample without seeing any proposal or code. Then both codings stand side by side: how well do they agree, and what is to be talked about?
review-second-filled = There is a filled sample (sample.xlsx) in the project with { $answers-number ->
    [one] one answer.
   *[other] { $answers } answers.
}
review-second-take = Compare with it
review-second-who = Name of the second person
review-second-share = Size of the sample
review-second-draw = Draw a sample and code it blindly
review-second-state = { $done } of { $all } answers coded
review-second-category = Category
review-second-next = Assign, go on
review-second-more = Further codes
review-second-other = Category { $number }
review-second-back = One back

review-agree = Agreement on { $answers-number ->
    [one] one answer
   *[other] { $answers } answers
}
review-agree-measure = Measure
review-agree-before = before talking
review-agree-after = after talking
review-agree-same = same codes
review-agree-kappa = Cohen’s kappa
review-agree-alpha = Krippendorff’s alpha (MASI)
review-agree-figure = { $value }
review-sides = { $count-number ->
    [0] Both gave the same codes everywhere
    [one] One answer coded differently, { $open } still to talk about
   *[other] { $count } answers coded differently, { $open } still to talk about
}
review-side-first = First person and befund
review-side-together = Together
review-side-take-first = As at first
review-side-take-second = As { $who }

review-said-drawn = { $answers-number ->
    [one] One answer drawn.
   *[other] { $answers } answers drawn.
}
review-said-taken = The filled sample is taken.
review-said-coded = Coded.

review-book-title = Review codes
review-book-sheet = Review
review-book-new = New categories
review-book-intro-1 = Where a code is wrong, choose the right one under “Your code”, up to three; “(no code fits)” when none does. The least sure answers come first.
review-book-intro-2 = Where a category is missing, write it into the sheet “New categories” and type its label under “Your code”.
review-book-intro-3 = Put the filled file into the project folder as review.xlsx (or review-name.xlsx): the next run takes it. Rows without “Your code” change nothing.
review-book-question = Question
review-book-text = Answer
review-book-times = How often
review-book-state = State
review-book-codes = Codes
review-book-sure = Sureness
review-book-suggestion = Suggestion
review-book-own = Your code
review-book-own-hint = Choose from the list, or the label of a new category
review-book-who = Who
review-book-note = Note
review-book-key = Key of the question
review-book-hash = Checksum of the answer
review-book-decided = decided
review-book-nothing = says nothing
review-book-open = open
review-book-coded = assigned
review-book-new-label = Label of the category
review-book-new-questions = Keys of its questions
review-book-new-definition = What belongs here
review-book-new-reason = Why it is needed
