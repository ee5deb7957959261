//! The phrases and words by which an answer that is none is told.

/// Phrases that make up a whole answer, folded, by kind. `*` stands for up to four words; `|` stands between two.
pub(super) const NOT_GIVEN: &str = "
k a | ka | n a | na | null | nan | nil | no comment | no answer | not applicable | n n | x | xx | xxx | o a | s o | so | siehe oben | siehe vorherige frage | siehe vorherige
antwort | siehe frage * | siehe punkt * | siehe antwort * | s frage * | s antwort * | wie oben | wie oben * | wie vor
| wie vorher | wie vorhin * | wie bei frage * | wie schon gesagt | wie gesagt | wie bereits gesagt | wie bereits
erwähnt | bereits genannt | schon genannt | schon gesagt | bereits beantwortet | schon beantwortet | dito | ditto |
keine angabe | keine angaben | keine antwort | keine aussage | keine aussage möglich | ohne angabe | ohne angaben |
ohne antwort | nicht beantwortet | nicht angegeben | möchte * nicht sagen | möchte * nicht beantworten | möchte *
nichts sagen | möchte * nichts * sagen | will * nichts sagen | will * nichts * sagen | will * nicht beantworten | sage
* nichts | sage * nichts * | kein kommentar | keine anmerkung | keine anmerkungen | keine bemerkung | keine
bemerkungen | keine ergänzung | keine ergänzungen | nichts weiter | nichts weiteres | nichts besonderes | nichts
konkretes | nichts spezielles | nichts bestimmtes | nichts hinzuzufügen | nichts zu ergänzen | habe * nichts | haben *
nichts | habe * nichts * hinzuzufügen | habe * nichts * beizutragen | kann * nichts * beitragen | nichts dazu | dazu
nichts | dazu * nichts | dazu * nichts * sagen | dazu * nichts * beitragen | mir fällt * nichts ein | mir fällt *
nichts * ein | fällt * nichts ein | fällt * nichts * ein | nichts ein | keine idee | keine ideen | keine einfälle |
keine vorschläge | keine weiteren | keine weitere | keine besonderen | entfällt | entf | trifft nicht zu | nicht
zutreffend | nicht relevant | betrifft * nicht | betrifft * nicht * | leer | frei | offen | alles gesagt | ist alles
gesagt | ist * alles gesagt | weiter | nächste frage | die nächste frage bitte | überspringen | übersprungen | keine
zeit | keine lust | test | dazu sollen sich * äußern | dazu * sich * äußern | das sollen * beantworten | das sollen *
entscheiden | das müssen * entscheiden | das müssen * beantworten | das müssen * wissen | das sollten * beantworten |
das soll * beantworten | das kann * beantworten | das kann * besser beantworten | das können * besser beantworten | da
müssen * fragen | da muss * fragen | da müssten * fragen | fragen sie * | dafür bin ich nicht zuständig | bin * nicht
zuständig | dafür * nicht zuständig | nicht mein bereich | nicht mein thema | nicht meine baustelle | das ist nicht
mein * | darüber * nicht sprechen | habe * schon * erzählt | habe * schon * gesagt | habe * schon * genannt | habe *
schon * erwähnt | habe * schon * beantwortet | habe * bereits * gesagt | habe * bereits * genannt | habe * vorhin *
gesagt | habe * oben * gesagt | habe * oben * geschrieben | habe * oben * genannt | wurde * schon genannt | wurde *
bereits genannt | steht schon oben | steht * oben | gleiche antwort * | dasselbe wie * | das gleiche wie * | wie zuvor
| wie eben | wie eben gesagt | wie bei der * frage | wie in der * frage | wurde schon genannt | wurde schon gesagt |
hatten wir schon | hatte * schon gesagt | hatte * schon genannt | ist nicht mein gebiet | nicht mein gebiet | nicht
mein fachgebiet | ist nicht meine sache | nicht meine sache | s u | siehe unten | mehr fällt * nicht ein | sonst fällt
* nichts ein | fällt * nicht * ein | fällt mir * keiner ein | fällt mir * keine ein | fällt mir * keins ein | egal |
ist mir egal | mir egal | ist mir * egal | betrifft uns * nicht | ich sage dazu nichts | ohne kommentar | bin ich raus
| bin * raus | bin * der falsche * | bin * die falsche * | bin * nicht der richtige * | bin * nicht die richtige * |
bin ich der falsche * | bin ich die falsche * | sie * lieber * anderen * | sie * besser * anderen * | kann * nichts *
zu sagen | kann * nicht viel * sagen | kann * wenig * sagen | wüsste * nicht was | wüsste * nichts | wüsste * keine |
wüsste * keinen | fertig | das wars | keine rückmeldung | liegt nicht * in meinem * | kein beitrag | enthaltung |
enthalte mich | gespräch * abgebrochen | gespräch * beendet | gespräch * unterbrochen | interview * abgebrochen |
interview * beendet | interview * unterbrochen | gespräch wurde * beendet | gespräch wurde * abgebrochen | interview
wurde * beendet | interview wurde * abgebrochen | abbruch * gesprächs | frage * übersprungen | frage * ausgelassen |
frage * nicht gestellt | frage * entfallen | frage * zurückgestellt | frage * vertagt | thema * vertagt | thema *
zurückgestellt | nicht mehr besprochen | nicht mehr behandelt | nicht mehr abgefragt | zeit * abgelaufen | aus
zeitgründen * entfallen | wird nachgereicht | wird nachgeliefert | antwort * folgt
";

/// Phrases that say that nothing is needed, wrong or expected.
pub(super) const NO_NEED: &str = "
keine | keiner | keins | keines | kein | nichts | nix | gar nichts | keine wünsche | keine bedenken | keine probleme |
kein problem | kein bedarf | keine chancen | sehe * keine | sehe * keinen | sehe * keins | nein | nö | nee | ne |
fehlanzeige | passt alles | passt so | passt schon | alles gut | alles ok | alles okay | alles bestens | alles prima | alles in
ordnung | alles super | bin zufrieden | zufrieden | uns fehlt * nichts | mir fehlt * nichts | es fehlt * nichts |
wunschlos glücklich | keinen | keinen bedarf | keine voraussetzungen | kein wunsch | keine schwierigkeiten | keine
hindernisse | brauchen * nichts | brauche * nichts | sehe * keinen bedarf | sehe * keine probleme | gibt * keine
probleme | gibt * keine | gibt * nichts | läuft alles | läuft * gut | alles läuft | funktioniert alles | no need |
nothing | none
";

/// The same for "weiß nicht".
pub(super) const DONT_KNOW: &str = "
weiß nicht | weiß * nicht | weiß * nicht * | weiß * nicht * so genau | w n | wn | kann * nicht sagen |
kann * nicht * sagen | kann * nicht beantworten | kann * nicht beurteilen | kann * nicht * beurteilen |
kann * nicht einschätzen | kann * nicht * einschätzen | kann * nichts sagen | kann * nichts * sagen |
können * nicht beurteilen | können * nicht sagen | können * nicht einschätzen | schwer zu sagen | schwer zu beurteilen |
keine ahnung | null ahnung | keinen plan | kein plan | keine meinung | habe * keine ahnung | habe * keine meinung |
hab * keine ahnung | hab * keine meinung | habe * keine meinung * | keine meinung dazu | keine meinung * |
keine ahnung * | noch nicht * gedanken gemacht | noch keine gedanken * | noch keine meinung * |
noch nicht darüber nachgedacht | habe * nicht * nachgedacht | habe * keine gedanken * | bin * überfragt | überfragt |
bin * nicht sicher | unsicher | unklar | unbekannt | nicht bekannt | mir nicht bekannt | ist mir * nicht bekannt |
kenne * nicht aus | kenne * nicht * aus | kenne * zu wenig * aus | da kenne * nicht aus | dazu fehlt mir * |
dafür fehlt mir * | da fehlt mir * | fehlt mir * wissen | fehlt mir * einblick | fehlt mir * überblick |
bin * neu hier | bin * zu neu * | bin noch * neu * | noch nicht * lange * hier | kommt darauf an | kommt drauf an |
mal sehen | mal abwarten | muss * erst * überlegen | muss * noch überlegen | muss * mal überlegen | müsste * überlegen |
müsste * nachdenken | muss * nachdenken | müsste * drüber nachdenken | da müsste * nachsehen | keinen schimmer |
keinen blassen * | keine vorstellung | keine vorstellung * | entzieht sich * | wer weiß | wer weiß das schon |
gute frage | das ist eine gute frage | schwierige frage | schwierig zu sagen | schwer zu sagen * |
schwer einzuschätzen | schwierig einzuschätzen | lässt sich * nicht sagen | lässt sich * schwer sagen | kann ich nicht |
kann * schlecht sagen | kann * schlecht * sagen | kann * schlecht beurteilen | kann * schlecht einschätzen |
kann * kaum beurteilen | kann * kaum einschätzen | kann * schwer * sagen | kann * schwer einschätzen |
kann * schwer beurteilen | traue * nicht zu | habe * keinen einblick * | noch nicht * befasst |
noch nicht * beschäftigt | nicht * mit beschäftigt | habe * nicht * beschäftigt | habe * nicht * befasst |
verstehe * frage nicht | frage nicht verstanden | frage * nicht verstanden | verstehe * nichts von |
verstehe * zu wenig *
";

/// Words that may stand around such a phrase without making an answer of it.
pub(super) const AROUND: &str = "
ich da dazu das es jetzt gerade im moment momentan derzeit aktuell so spontan ehrlich gesagt leider eigentlich also äh
ähm hm hmm tja na naja ja nein nö mir auf anhieb wirklich gar überhaupt wohl erstmal erst mal einmal bisher bislang
noch weiter weiteres sonst auch sorry danke bitte von meiner seite aus sicht unserer uns wir für mich schon nun doch
und hier hierzu darüber davon dafür hab habe haben wüsste nicht halt einfach zur zeit zurzeit in mein meinem meine ist
was soll sagen nichts keine bin puh uff sie ganz offen ehrlicherweise tut leid drüber zu sind sehr vielleicht später
genau komplett alles gut aufgestellt zufrieden
";
