# What a finding counts: the words in number and case, and the sentences in which they stand.

counted-respondents = { $form ->
    [one] respondent
    [dative] respondents
    [genitive] respondents
   *[many] respondents
}
counted-measures = { $form ->
    [one] measure
    [dative] measures
    [genitive] measures
   *[many] measures
}
counted-projects = { $form ->
    [one] project
    [dative] projects
    [genitive] projects
   *[many] projects
}
counted-goals = { $form ->
    [one] goal
    [dative] goals
    [genitive] goals
   *[many] goals
}
counted-points = { $form ->
    [one] point
    [dative] points
    [genitive] points
   *[many] points
}
counted-euros = { $form ->
    [one] euro
    [dative] euros
    [genitive] euros
   *[many] euros
}
counted-posts = { $form ->
    [one] post
    [dative] posts
    [genitive] posts
   *[many] posts
}
counted-services = { $form ->
    [one] service
    [dative] services
    [genitive] services
   *[many] services
}
counted-applications = { $form ->
    [one] application
    [dative] applications
    [genitive] applications
   *[many] applications
}
counted-processes = { $form ->
    [one] process
    [dative] processes
    [genitive] processes
   *[many] processes
}
counted-units = { $form ->
    [one] unit
    [dative] units
    [genitive] units
   *[many] units
}
counted-audiences = { $form ->
    [one] target group
    [dative] target groups
    [genitive] target groups
   *[many] target groups
}
counted-checks = { $form ->
    [one] check
    [dative] checks
    [genitive] checks
   *[many] checks
}
counted-entries = { $form ->
    [one] entry
    [dative] entries
    [genitive] entries
   *[many] entries
}

counted-base = { $value-number ->
    [one] n = { $value } { $one }
   *[other] n = { $value } { $many }
}
counted-col-share = % of { $genitive } (n = { $n })
counted-col-share-sum = % of all { $genitive } (N = { $n })
counted-heading = { $many }
counted-note-small-n = Fewer than 30 { $many }: read percentages only together with the count.
counted-published-statement = By the published figures { $leader } comes first: { $count } of { $n } { $dative }{ $seconds-number ->
    [0] {""}.
    [one] { $secondcount-number ->
        [0] {""}.
       *[other] {""}; { $second } follows with { $secondcount }.
    }
   *[other] {""}; { $second } follow with { $secondcount } each.
}
    .tie = { $ties-number ->
        [2] By the published figures { $leader } share first place: { $count } of { $n } { $dative } each.
        [3] By the published figures { $leader } share first place: { $count } of { $n } { $dative } each.
       *[other] By the published figures { $ties } rows share first place: { $count } of { $n } { $dative } each.
    }
    .none = No figure above zero is published for this.
    .secret = What comes first is not published.

bound-exact = { $value }
bound-about = about { $value }
bound-more-than = more than { $value }
bound-at-least = at least { $value }
bound-at-most = at most { $value }
bound-less-than = less than { $value }
bound-up-to = { $value } to { $to }
