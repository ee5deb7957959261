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
review-no-answers = This project cannot be reviewed: it cannot be read or has no answers with a text.
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
review-several-how = Choose a code for each passage; words of the answer marked with the mouse become a passage of their own.
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
