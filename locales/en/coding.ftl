# Coding: codebook, decisions, evidence

coding-type-text = a text
coding-type-flag = true or false
coding-type-date = a date (2026-06-30)
coding-type-list = a list
coding-type-table = a section
coding-type-anchor = a text or { "{" } text = "…", source = "…" { "}" }
coding-type-exclusion = a text or { "{" } text = "…", neighbour = "…" { "}" }

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
