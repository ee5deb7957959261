# Coding: codebook, decisions, evidence

coding-type-text = a text
coding-type-flag = true or false
coding-type-date = a date (2026-06-30)
coding-type-list = a list
coding-type-table = a section
coding-type-anchor = a text or { "{" } text = "…", source = "…" { "}" }
coding-type-exclusion = a text or { "{" } text = "…", neighbour = "…" { "}" }

agreement-title = Agreement of two codings
agreement-undefined = not defined
agreement-about-undefined = “Not defined” means that only one value occurs, so that there was nothing to differ in.
agreement-reading = Alpha from 0.800 counts as reliable, from 0.667 it allows tentative conclusions (Krippendorff); below, definitions and delimitations need work.
agreement-first = A, first coding
agreement-second = B, second coding
agreement-units = Answers that both coded
agreement-only-first = Answers that only A coded (not counted)
agreement-only-second = Answers that only B coded (not counted)
agreement-open = Answers of the sample that are still open (not counted)
agreement-same = Answers with exactly the same codes
agreement-alpha = Krippendorff’s alpha over all codes (MASI distance)
agreement-low = Alpha: lower bound of the 95% interval
agreement-high = Alpha: upper bound of the 95% interval
agreement-sheet-figures = Overview
agreement-sheet-categories = Categories
agreement-sheet-disagreements = Disagreements
agreement-column-figure = figure
agreement-column-value = value
agreement-column-category = category
agreement-column-first = A
agreement-column-second = B
agreement-column-both = both
agreement-column-raw = decided alike
agreement-column-kappa = Cohen’s kappa
agreement-column-alpha = Krippendorff’s alpha
agreement-column-answer = Answer no.
agreement-column-question = question
agreement-column-text = answer
agreement-column-only-first = A only
agreement-column-only-second = B only
agreement-column-common = both

issue-C001 = The codebook is not valid TOML: { $detail }
    .title = Codebook cannot be read
    .hint = Correct the spot in a text editor; often a quotation mark, a comma or a bracket is missing
issue-C002 = “{ $key }” is not known in [{ $section }]
    .title = Unknown key
    .hint = { $suggestion ->
        [none] Remove the key or look it up in the description of the codebook
       *[some] Did you mean “{ $near }”?
    }
issue-C003 = “{ $key }” in [{ $section }] is of the wrong type; expected is { $expected }
    .title = Wrong type of value
    .hint = Write the value in the expected form
issue-C004 = “{ $key }” is missing in [{ $section }]
    .title = Mandatory key missing
    .hint = Add “{ $key }”
issue-C005 = The id “{ $id }” is already given in [{ $section }] on line { $first }
    .title = Id given twice
    .hint = Choose another id; ids are never reused
issue-C006 = “{ $key }” of category “{ $category }” refers to “{ $id }”, which does not exist
    .title = Reference to nothing
    .hint = { $suggestion ->
        [none] Correct the id or add what is missing
       *[some] Did you mean “{ $near }”?
    }
issue-C007 = The id “{ $id }” has signs that are not allowed
    .title = Id with signs that are not allowed
    .hint = Use ASCII letters, digits, hyphen, underscore and full stop only
issue-C008 = “{ $value }” is not a value of “{ $key }”; possible are: { $allowed }
    .title = Unknown value
    .hint = { $suggestion ->
        [none] Use one of the possible values
       *[some] Did you mean “{ $near }”?
    }
issue-C009 = The term “{ $text }” stands under “{ $first }” and “{ $second }” and so decides for neither
    .title = Term in two categories
    .hint = Leave the term in one category only or move it to weak_terms in both
issue-C010 = The anchor “{ $text }” stands under “{ $first }” and “{ $second }”
    .title = Anchor in two categories
    .hint = Leave it only where it belongs without doubt
issue-C011 = Category “{ $id }” has neither terms nor anchors
    .title = Category without term and anchor
    .hint = Add terms or anchors; until then it is recognised by its label and definition only
issue-C012 = “merged_into” of category “{ $id }” leads in a circle
    .title = Merge in a circle
    .hint = Break the circle at one place
issue-C013 = Category “{ $category }” names an Unterfeld but no Handlungsfeld
    .title = Unterfeld without Handlungsfeld
    .hint = Add “handlungsfeld”
issue-C014 = There is an empty text in “{ $key }” of [{ $section }]
    .title = Empty entry
    .hint = Remove it; it is passed over
issue-C030 = No sheet has a column of answer numbers and one of codes
    .title = No coding recognised
    .hint = Expected is a codings.csv, a sample of “befund sample” filled in, or a table with the columns answer_id and category_id
issue-C031 = No answer is coded in both files
    .title = Nothing to compare
    .hint = Check that both files come from the same project and the answer numbers are unchanged
issue-C032 = The code “{ $code }” has no counterpart in the other file
    .title = Code known to one file only
    .hint = Use an entry of the dropdown; as it stands it counts as a code of its own
issue-C033 = { $count-number ->
        [one] 1 answer of the sample is
       *[other] { $count } answers of the sample are
    } not coded yet
    .title = Sample not finished
    .hint = They do not count; who finds no fitting code chooses “(no code fits)”
