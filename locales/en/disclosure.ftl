# Small groups.

# The chapter for staff council and data protection; disclosure.json, too.

disclosure-chapter = For staff council and data protection
disclosure-sheet = Staff council, data protection

disclosure-part-purpose = Purpose and legal basis
disclosure-purpose-about = This is what the project file of this evaluation says. The program repeats it and does not check it.
disclosure-purpose = Purpose { $number }
disclosure-purposes = Purpose
disclosure-purposes-none = The project file names no purpose.
disclosure-legal-basis = Legal basis
disclosure-legal-basis-none = The project file names no legal basis.

disclosure-part-evaluated = What was evaluated
disclosure-evaluated = { $tables-number ->
    [0] No finding of this report counts persons.
    [one] One finding of this report counts persons.
   *[other] { $tables } findings of this report count persons.
}
disclosure-evaluated-divided = { $tables-number ->
    [one] one table by groups
   *[other] { $tables } tables by groups
}
disclosure-evaluated-more = { $tables-number ->
    [one] one more table in the annex
   *[other] { $tables } more tables in the annex
}
disclosure-names = Only groups are evaluated. The program refuses columns with names. Staff numbers are hashed on reading and stand in no output.

disclosure-part-rules = How persons are protected
disclosure-rules-public = This public edition blacks nothing out. What shall not be told that finely is not counted that finely:
disclosure-rules-internal = This internal edition shows everything as it is and must not leave the house. In a public edition of the same data:
disclosure-rule-joined = Small units
    .text = Staff appear only in units of at least { $group } persons; smaller ones are joined with neighbours, never left out. Whoever has no date of birth or no unit in the file is not counted.
disclosure-rule-classes = Coarse classes
    .text = Age classes and periods are so coarse that two multiples of { $rounding } persons fall to a cell on the average. Pay grades, key positions, partial retirement and scenarios stay in the house.
disclosure-rule-rounded = Rounded counts
    .text = Counts and full-time equivalents of staff are rounded to multiples of { $rounding }, all at once: the same persons have the same number everywhere, and all sums are right. “0” means 0 to { $less }.
disclosure-rule-followed = Means and shares
    .text = Means are given in whole years from 20 persons, with one digit from 200; shares from 80 persons, of the rounded numbers. There are no medians, quartiles or spreads.
disclosure-rule-respondents = Respondents
    .text = Answers and grades of all respondents stand as they are. They are broken down only by groups of at least { $respondents } respondents; smaller ones are joined.
disclosure-rule-things = Things
    .text = Devices, applications, services and money stand as they are.
disclosure-rule-beside = Beside the figures
    .text = Rows, sheets and cells of files about persons are not in the report; quotations only where the project allows them.

disclosure-part-staff = How the figures of the staff were made
disclosure-staff-done = The { $tables } findings about some { $persons } employees print { $figures } different counts; { $joined-number ->
    [0] no unit had to be joined.
    [one] one group joins several units.
   *[other] { $joined } groups join several units each.
} Each printed count is at most { $reach } persons away from the true one.
disclosure-staff-proved = Before writing it was checked by adding up: together the printed tables describe a possible staff in which each count is a multiple of { $rounding }, and the true staff fits them as well. So no count of 1 to { $less } can be determined from sums and differences of the printed counts.

disclosure-part-survey = How the figures of the respondents were made
disclosure-survey-done = { $tables-number ->
    [0] No finding counts respondents.
    [one] One finding counts respondents, over all of them exactly as they answered.
   *[other] { $tables } findings count respondents, over all of them exactly as they answered.
} They are broken down by one trait at a time, never by two at once, and so that the difference of two divisions leaves no group of fewer than { $respondents } persons answering either; { $joined-number ->
    [0] no group had to be joined for that.
    [one] one group joins several units or roles for that.
   *[other] { $joined } groups join several units or roles each for that.
} { $questions-number ->
    [0] Every question had enough answers that differ.
    [one] One question had fewer than { $respondents } persons answering, or only equal answers; it is counted nowhere.
   *[other] { $questions } questions had fewer than { $respondents } persons answering, or only equal answers; they are counted nowhere.
}

disclosure-part-earlier = Earlier editions
disclosure-earlier = The public editions of { $days } are taken into account. A number printed there is printed again as long as it is one of the two multiples around the new true one and the sums allow it; { $kept-number ->
    [0] that is true of none here.
    [one] that is true of one here.
   *[other] that is true of { $kept } here.
} A mean age stands as well, raised by the years between, as long as a single person may have moved it that far.

disclosure-part-limits = What the protection does not do
disclosure-limits = The protection helps against computing from this report. It does not help against:
disclosure-limit-insiders = Knowing
    .text = Who knows all others of a group knows the last person, too.
disclosure-limit-likelihood = Guessing
    .text = Most numbers are rounded to the nearest multiple. Who bets on that is mostly right; nobody is certain.
disclosure-limit-alike = Likeness
    .text = A group that is nearly all of one class shows it.
disclosure-limit-years = Jumps
    .text = A number that stayed the same for years jumps when it would be too far off.
disclosure-limit-others = Other publications
    .text = The program does not know exact numbers about the same persons elsewhere, such as a plan of posts. Staff and respondents are not laid side by side.

issue-D001 = This is no findings.json of this program: { $detail }
    .title = Earlier edition cannot be read
    .hint = Name the file data/findings.json of a public edition under “earlier_editions”. As long as it is missing no public edition is written.
issue-D002 = This is the findings.json of an internal edition; it was not published.
    .title = Earlier edition was not public
    .hint = Name under “earlier_editions” only what was published: data/findings.json in the folder public.

# Answers and grades in the public edition.

disclosure-survey-and-others = { $names } and others
disclosure-survey-other-units = other units
disclosure-survey-other-roles = other roles
disclosure-survey-other-groups = other groups
disclosure-survey-class-all = all
disclosure-survey-class-below = below { $high }
disclosure-survey-class-above = { $low } and more
disclosure-survey-class-from = { $low } to below { $high }
disclosure-survey-note-invited = The number of persons invited is rounded to a multiple of { $base }.
disclosure-survey-note-joined = Groups with fewer than { $least } persons answering are joined with others, so that no figure leads to single persons; “and others” stands for groups too small to be named.
disclosure-survey-few-title = Questions that few answered
disclosure-survey-few-statement = { $questions-number ->
    [one] One question was answered by fewer than { $least } persons or by all alike: what was named stands here without counts.
   *[other] { $questions } questions were answered by fewer than { $least } persons or by all alike: what was named stands here without counts.
}
disclosure-survey-few-note = These answers are counted in no other table; what fewer than three persons answered is not told here either.
disclosure-survey-col-question = Question
disclosure-survey-col-category = Named
disclosure-survey-col-field = Field of action
disclosure-thing-note-rounded = Figures that count persons are rounded to a multiple of { $base }.
disclosure-thing-note-persons = Counts of persons are rounded to multiples of { $base }.

# Staff in the public edition: rounded.

disclosure-staff-rest = Other units
disclosure-staff-joined = { $names } and others
disclosure-staff-base = about { $value } employees
disclosure-staff-note = All counts are rounded to multiples of { $base }, all at once so that sums are right; each may be off by up to { $less }, “0” means 0 to { $less }. Small units are joined. “/”: of so few persons it would say nothing.
disclosure-staff-note-sexes = Whoever is recorded as neither female nor male is counted in the column of all employees and in the total only.
disclosure-staff-leaving-statement = Most retirements within ten years are in { $leader }: about { $count }.
    .tie = { $ties-number ->
        [2] Most retirements within ten years are in { $leader }: about { $count } each.
        [3] Most retirements within ten years are in { $leader }: about { $count } each.
       *[other] { $ties } units have the most retirements within ten years, about { $count } each.
    }
    .none = In no unit do more than single persons retire within ten years.
disclosure-staff-oldest-statement = The highest mean age is that of { $leader }: { $count } years.
    .tie = { $ties-number ->
        [2] The highest mean age is that of { $leader }: { $count } years each.
        [3] The highest mean age is that of { $leader }: { $count } years each.
       *[other] { $ties } groups have the highest mean age, { $count } years each.
    }
disclosure-staff-largest-statement = Most employees are in { $leader }: about { $count } of about { $n }.
    .tie = { $ties-number ->
        [2] Most employees are in { $leader }: about { $count } of about { $n } each.
        [3] Most employees are in { $leader }: about { $count } of about { $n } each.
       *[other] { $ties } groups have about { $count } of about { $n } employees each, more than any other.
    }
disclosure-staff-exits-statement = About { $count } of about { $n } employees retire { $period }.
disclosure-staff-exits-unit-statement = By the end of { $year5 } about { $within5 } of about { $n } employees retire, by the end of { $year10 } about { $within10 }.
disclosure-staff-sexes-statement = There are about { $women } women and about { $men } men.
