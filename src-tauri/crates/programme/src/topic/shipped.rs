//! The forty ideas that ship with the app.

use super::ShippedTopic;
use crate::goal::Goal;

/// All of them, in the order in which they are shown.
///
/// They help to begin and never tell what to think. Ideas around children
/// suggest pictures without children, ideas around colleagues ask them first.
pub const SHIPPED: &[ShippedTopic] = &[
    ShippedTopic {
        key: "first_day",
        title: ["Mein erster Tag im Rathaus", "My first day at the town hall"],
        hint: [
            "Was war am ersten Tag ganz anders als erwartet? Ein kleiner Moment, etwa die Suche \
             nach dem richtigen Flur, trägt den ganzen Beitrag.",
            "What turned out differently from what you had expected? One small moment, such as \
             looking for the right corridor, carries the whole post.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "way_to_work",
        title: ["Mein Weg zur Arbeit", "My way to work"],
        hint: [
            "Mit dem Rad am Rhein entlang oder mit dem Bus durch drei Orte: Was ist unterwegs zu \
             sehen, und woran denken Sie dabei? Fünf Sätze genügen.",
            "By bicycle along the river or by bus through three towns: what do you see on the \
             way, and what goes through your mind? Five sentences will do.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "career_change",
        title: ["Vorher etwas ganz anderes", "Something quite different before"],
        hint: [
            "Vom Handwerk, aus dem Hotel oder aus dem Hörsaal in die Verwaltung: Was aus dem \
             früheren Beruf hilft heute noch? Ein Beispiel sagt mehr als der Lebenslauf.",
            "From a workshop, a hotel or a lecture hall into public service: what from your \
             earlier job still helps today? One example says more than a list of posts held.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 25,
    },
    ShippedTopic {
        key: "colleague",
        title: [
            "Ohne diesen Menschen liefe hier wenig",
            "Little would run here without this person",
        ],
        hint: [
            "Stellen Sie jemanden aus dem Haus vor, dessen Arbeit kaum jemand sieht. Vorher \
             fragen, ob das recht ist, und den Text zeigen.",
            "Introduce someone whose work hardly anybody notices. Ask first whether they agree, \
             and show them the text.",
        ],
        goals: &[Goal::EmployerBrand, Goal::EmployeeValue],
        months: &[],
        departments: &[],
        needs_photo: true,
        minutes: 30,
    },
    ShippedTopic {
        key: "desk",
        title: ["Drei Dinge auf meinem Schreibtisch", "Three things on my desk"],
        hint: [
            "Eine Tasse, ein Stempel, eine Postkarte: Was erzählen sie über die Arbeit? Vor dem \
             Foto Akten wegräumen und den Bildschirm sperren.",
            "A mug, a stamp, a postcard: what do they say about the work? Before taking the \
             picture, put files away and lock the screen.",
        ],
        goals: &[Goal::EmployerBrand, Goal::Image],
        months: &[],
        departments: &[],
        needs_photo: true,
        minutes: 15,
    },
    ShippedTopic {
        key: "plain_word",
        title: ["Ein Amtswort, verständlich erklärt", "An office word in plain language"],
        hint: [
            "Welches Wort aus einem Bescheid versteht zu Hause niemand? Erklären Sie es so, wie \
             Sie es am Küchentisch täten.",
            "Which word from an official letter does nobody at home understand? Explain it the \
             way you would at the kitchen table.",
        ],
        goals: &[Goal::Image],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "daily_questions",
        title: ["Drei Fragen, die jeden Tag kommen", "Three questions that come up every day"],
        hint: [
            "Was wird am Schalter oder am Telefon immer wieder gefragt? Drei Fragen, drei kurze \
             Antworten, und der nächste Anruf erübrigt sich vielleicht.",
            "What do people ask again and again, at the counter or on the phone? Three questions \
             and three short answers may save the next call.",
        ],
        goals: &[Goal::Image],
        months: &[],
        departments: &["Bürgerbüro", "Finanzen", "Kita", "Sportbüro"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "surprising_number",
        title: ["Eine Zahl, die überrascht", "A number that surprises"],
        hint: [
            "Wie viele Ausweise, Buchungen oder Schlüssel gehen im Monat durch Ihre Hände? Eine \
             Zahl nennen und sagen, was dahintersteckt.",
            "How many identity cards, bookings or keys pass through your hands in a month? Give \
             one number and say what lies behind it.",
        ],
        goals: &[Goal::Image],
        months: &[],
        departments: &["Bürgerbüro", "Finanzen", "IT", "Liegenschaften", "Tourismusmanagement"],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "shorter_wait",
        title: [
            "Wie aus einer Schlange eine kurze Schlange wurde",
            "How a queue became a short one",
        ],
        hint: [
            "Was hat den Besuch im Bürgerbüro einfacher gemacht: ein Formular weniger, ein Schild \
             mehr? Beschreiben Sie den Handgriff, damit andere Städte ihn nachmachen können.",
            "What has made visiting the citizens' office easier: one form fewer, one sign more? \
             Describe it so that other towns can do the same.",
        ],
        goals: &[Goal::Exchange, Goal::Image],
        months: &[],
        departments: &["Bürgerbüro"],
        needs_photo: false,
        minutes: 25,
    },
    ShippedTopic {
        key: "new_passport",
        title: ["Der Ausweis vor der großen Reise", "The passport before the long journey"],
        hint: [
            "Wie lange dauert ein Reisepass, und was wird am häufigsten vergessen? Wer das im \
             Frühsommer liest, steht vor den Ferien nicht ohne da.",
            "How long does a passport take, and what do people forget most often? Those who read \
             it in early summer will have theirs in time for the holidays.",
        ],
        goals: &[Goal::Image],
        months: &[4, 5, 6],
        departments: &["Bürgerbüro"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "budget_made",
        title: ["Wie ein Haushalt entsteht", "How a budget comes about"],
        hint: [
            "Zwischen der ersten Tabelle und dem Beschluss des Rates liegen Monate. Welcher \
             Schritt macht am meisten Arbeit, und worauf freuen Sie sich?",
            "Months lie between the first table and the council's vote. Which step takes the most \
             work, and which one do you look forward to?",
        ],
        goals: &[Goal::Image, Goal::Exchange],
        months: &[9, 10, 11],
        departments: &["Finanzen"],
        needs_photo: false,
        minutes: 30,
    },
    ShippedTopic {
        key: "tax_notice",
        title: ["Was in einem Grundsteuerbescheid steht", "What a property tax notice says"],
        hint: [
            "Zum Jahresanfang kommen die Bescheide, und die Fragen ähneln sich. Erklären Sie eine \
             Zeile daraus, ohne ein echtes Schreiben zu zeigen.",
            "The notices go out at the beginning of the year, and the questions are much alike. \
             Explain one of its lines without showing a real letter.",
        ],
        goals: &[Goal::Image],
        months: &[1, 2],
        departments: &["Finanzen"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "hidden_it",
        title: [
            "Wenn niemand merkt, dass etwas geändert wurde",
            "When nobody notices that anything changed",
        ],
        hint: [
            "Ein Umzug von Servern am Wochenende, und am Montag läuft alles: Was geschah \
             dazwischen? Räume und Namen von Systemen bleiben ungenannt.",
            "Servers moved over a weekend, and on Monday everything runs: what happened in \
             between? Leave rooms and names of systems out.",
        ],
        goals: &[Goal::EmployerBrand, Goal::Exchange],
        months: &[],
        departments: &["IT"],
        needs_photo: false,
        minutes: 25,
    },
    ShippedTopic {
        key: "safer_habit",
        title: ["Ein Handgriff für mehr Sicherheit", "One habit that makes things safer"],
        hint: [
            "Der Februar und der Oktober gehören der Sicherheit im Netz. Welchen einen Rat geben \
             Sie den eigenen Eltern?",
            "February and October are months of online safety. Which single piece of advice do \
             you give your own parents?",
        ],
        goals: &[Goal::Image, Goal::Exchange],
        months: &[2, 10],
        departments: &["IT", "Smart City"],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "sensor",
        title: ["Eine Frage, ein Sensor, eine Antwort", "One question, one sensor, one answer"],
        hint: [
            "Warum misst die Stadt hier, und was hat sich dadurch geändert? Mit der Frage \
             beginnen, nicht mit der Technik.",
            "Why does the city measure here, and what has changed because of it? Begin with the \
             question, not with the technology.",
        ],
        goals: &[Goal::Exchange, Goal::Image],
        months: &[],
        departments: &["Smart City"],
        needs_photo: true,
        minutes: 30,
    },
    ShippedTopic {
        key: "pilot_stopped",
        title: ["Ein Versuch, den wir beendet haben", "A trial that we ended"],
        hint: [
            "Nicht jede Idee hält, was sie verspricht. Was wurde ausprobiert, was kam heraus, und \
             was würden Sie anderen Städten raten?",
            "Not every idea keeps its promise. What was tried, what came of it, and what would \
             you advise other towns to do?",
        ],
        goals: &[Goal::Exchange, Goal::Image],
        months: &[],
        departments: &["Smart City", "IT", "Wirtschaftsförderung"],
        needs_photo: false,
        minutes: 30,
    },
    ShippedTopic {
        key: "kita_morning",
        title: ["Der Gruppenraum um sieben Uhr", "The playroom at seven in the morning"],
        hint: [
            "Bevor die ersten Kinder kommen, ist es für einen Augenblick still. Ein Foto vom Raum \
             ohne Kinder und ohne Namensschilder reicht.",
            "Before the first child arrives it is quiet for a moment. A picture of the room \
             without children and without name tags is enough.",
        ],
        goals: &[Goal::EmployerBrand, Goal::Recruiting],
        months: &[],
        departments: &["Kita"],
        needs_photo: true,
        minutes: 15,
    },
    ShippedTopic {
        key: "kita_reason",
        title: ["Warum ich in der Kita arbeite", "Why I work in a day-care centre"],
        hint: [
            "Welcher Satz, welche Frage hat Ihnen gezeigt, dass Sie hier richtig sind? Ohne Namen \
             und so erzählt, dass kein Kind zu erkennen ist.",
            "Which remark or question showed you that this is the right place? Without names, and \
             told so that no child can be recognised.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[],
        departments: &["Kita"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "kita_autumn",
        title: ["Eingewöhnung braucht Zeit", "Settling in takes time"],
        hint: [
            "Wie begleitet das Team die ersten Wochen, und was hilft den Eltern? Dazu passt ein \
             Foto von Haken, Hausschuhen oder Figuren aus Ton, ohne Kinder.",
            "How does the team shape the first weeks, and what helps the parents? Goes well with \
             a picture of coat pegs, slippers or clay figures, without children.",
        ],
        goals: &[Goal::Image, Goal::EmployerBrand],
        months: &[8, 9],
        departments: &["Kita"],
        needs_photo: true,
        minutes: 20,
    },
    ShippedTopic {
        key: "house_story",
        title: ["Ein Haus der Stadt und seine Geschichte", "A house of the city and its story"],
        hint: [
            "Wer hat früher hier gearbeitet, was ist heute darin? Im September passt das zum Tag \
             des offenen Denkmals.",
            "Who used to work here, and what is inside today? In September it goes with the open \
             day for historic buildings.",
        ],
        goals: &[Goal::Image],
        months: &[9],
        departments: &["Liegenschaften", "Tourismusmanagement"],
        needs_photo: true,
        minutes: 30,
    },
    ShippedTopic {
        key: "spring_round",
        title: ["Rundgang nach dem Winter", "A round after the winter"],
        hint: [
            "Was haben Frost und Regen auf Dächern, Wegen und Plätzen angerichtet? Gehen Sie \
             einmal mit der Kamera mit und zeigen Sie drei Stellen.",
            "What have frost and rain done to roofs, paths and sports grounds? Take the camera \
             along once and show three places.",
        ],
        goals: &[Goal::Image, Goal::EmployerBrand],
        months: &[3, 4],
        departments: &["Liegenschaften", "Sportbüro"],
        needs_photo: true,
        minutes: 25,
    },
    ShippedTopic {
        key: "guests_ask",
        title: ["Was Gäste fragen", "What visitors ask"],
        hint: [
            "Wo geht es zum Fluss, und warum steht dort eine Gans? Sammeln Sie eine Woche lang \
             Fragen und beantworten Sie die schönste.",
            "Which way to the river, and why is there a goose? Collect questions for a week and \
             answer the nicest one.",
        ],
        goals: &[Goal::Image],
        months: &[6, 7, 8],
        departments: &["Tourismusmanagement"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "favourite_place",
        title: ["Mein Lieblingsplatz in der Stadt", "My favourite place in town"],
        hint: [
            "Wo verbringen Sie die Mittagspause, wenn die Sonne scheint? Ein Foto des Ortes und \
             ein Satz, was ihn besonders macht.",
            "Where do you spend the lunch break when the sun is out? A picture of the place and a \
             sentence on what makes it special.",
        ],
        goals: &[Goal::Image, Goal::EmployeeValue],
        months: &[5, 6, 7, 8],
        departments: &[],
        needs_photo: true,
        minutes: 15,
    },
    ShippedTopic {
        key: "lecture_and_office",
        title: [
            "Morgens Hörsaal, mittags Rathaus",
            "Lecture hall in the morning, town hall at noon",
        ],
        hint: [
            "Wie passen Studium und Verwaltung in eine Woche? Erzählen Sie von einem gewöhnlichen \
             Dienstag.",
            "How do studies and public service fit into one week? Tell of an ordinary Tuesday.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[],
        departments: &["Werkstudierende"],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "not_in_lectures",
        title: ["Was in keiner Vorlesung vorkam", "What no lecture mentioned"],
        hint: [
            "Zum Semesterbeginn: Was haben Sie in der Verwaltung gelernt, das in keinem Skript \
             steht? Ein Beispiel, das andere Studierende überrascht.",
            "At the start of term: what have you learned in public service that is in no lecture \
             notes? One example that would surprise other students.",
        ],
        goals: &[Goal::Recruiting, Goal::Exchange],
        months: &[4, 10],
        departments: &["Werkstudierende"],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "company_visit",
        title: ["Zu Gast in einem Betrieb", "A visit to a local company"],
        hint: [
            "Was wird dort gemacht, was kaum jemand in der Stadt weiß? Bilder und Namen vorher \
             mit dem Betrieb abstimmen.",
            "What do they make that hardly anyone in town knows of? Agree on pictures and names \
             with the company beforehand.",
        ],
        goals: &[Goal::Image, Goal::Exchange],
        months: &[],
        departments: &["Wirtschaftsförderung"],
        needs_photo: true,
        minutes: 30,
    },
    ShippedTopic {
        key: "founding",
        title: ["Von der Idee zum eigenen Laden", "From an idea to a shop of one's own"],
        hint: [
            "Im November dreht sich vieles ums Gründen. Welche Frage stellen fast alle, die \
             anfangen, und was antworten Sie?",
            "In November many events are about starting a business. Which question do nearly all \
             founders ask, and what is your answer?",
        ],
        goals: &[Goal::Image, Goal::Exchange],
        months: &[11],
        departments: &["Wirtschaftsförderung"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "interview",
        title: [
            "So läuft ein Vorstellungsgespräch bei uns",
            "What a job interview with us is like",
        ],
        hint: [
            "Wer sitzt am Tisch, was wird gefragt, und was muss niemand auswendig können? Das \
             beruhigt alle, die sich zum Jahresbeginn nach einer Stelle umsehen.",
            "Who sits at the table, what is asked, and what does nobody have to know by heart? It \
             reassures those who look for a post at the start of the year.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[1, 2, 3],
        departments: &["Personal"],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "benefit_used",
        title: ["Ein Angebot, das ich wirklich nutze", "A benefit that I really use"],
        hint: [
            "Gleitzeit, Sportkurs oder Zuschuss zur Fahrkarte: Was macht Ihren Alltag leichter? \
             Eines genau beschreiben statt alle aufzählen.",
            "Flexible hours, a sports course or a travel grant: what makes your days easier? \
             Describe one closely instead of listing all.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployeeValue],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "job_and_family",
        title: [
            "Familie und Beruf an einem gewöhnlichen Mittwoch",
            "Family and work on an ordinary Wednesday",
        ],
        hint: [
            "Pflege, Schule, Sitzung: Wie geht das an einem Tag, und wer hilft? Namen und Bilder \
             der Angehörigen bleiben privat.",
            "Care, school, a meeting: how does it fit into one day, and who helps? Names and \
             pictures of relatives stay private.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployeeValue],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "new_trainees",
        title: ["Der erste Monat der Ausbildung", "The first month of training"],
        hint: [
            "Was zeigen Sie den neuen Auszubildenden als Erstes? Wer noch nicht 18 ist, braucht \
             für ein Foto auch das Ja der Sorgeberechtigten.",
            "What do you show new trainees first? For a picture of anyone under 18, those with \
             custody have to agree as well.",
        ],
        goals: &[Goal::Recruiting, Goal::EmployerBrand],
        months: &[8, 9],
        departments: &["Personal"],
        needs_photo: false,
        minutes: 25,
    },
    ShippedTopic {
        key: "team_outing",
        title: ["Ein Ausflug mit dem Team", "An outing with the team"],
        hint: [
            "Was wurde unterwegs besprochen, wozu im Büro nie Zeit ist? Ein Bild von der \
             Landschaft oder vom gedeckten Tisch tut es auch.",
            "What came up on the way that there is never time for at the office? A picture of the \
             landscape or of the table will do as well.",
        ],
        goals: &[Goal::EmployeeValue, Goal::EmployerBrand],
        months: &[5, 6, 7, 9],
        departments: &[],
        needs_photo: true,
        minutes: 20,
    },
    ShippedTopic {
        key: "holiday_cover",
        title: ["Wer da ist, wenn andere freihaben", "Those who are there when others are off"],
        hint: [
            "In den Ferien und zwischen den Jahren geht vieles weiter. Was ist dann anders, und \
             was hat seinen eigenen Reiz?",
            "Much goes on during the holidays and between Christmas and New Year. What is \
             different then, and what is nice about it?",
        ],
        goals: &[Goal::EmployerBrand, Goal::EmployeeValue],
        months: &[7, 8, 12],
        departments: &[],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "year_end_thanks",
        title: ["Ein Dank an das Team zum Jahresende", "Thanks to the team at the year's end"],
        hint: [
            "Wofür hat sich in diesem Jahr noch niemand bedankt? Eine Sache und ein Mensch, der \
             damit einverstanden ist, genügen.",
            "What has nobody said thank you for this year? One thing, and one person who agrees \
             to be named, are enough.",
        ],
        goals: &[Goal::EmployeeValue, Goal::EmployerBrand],
        months: &[11, 12],
        departments: &[],
        needs_photo: false,
        minutes: 15,
    },
    ShippedTopic {
        key: "year_review",
        title: [
            "Was in diesem Jahr geklappt hat, und was nicht",
            "What worked this year, and what did not",
        ],
        hint: [
            "Ein Erfolg, ein Fehlschlag und was daraus gelernt wurde. Der Fehlschlag ist der \
             Teil, der anderen Verwaltungen hilft.",
            "One success, one failure and what was learned from it. The failure is the part that \
             helps other authorities.",
        ],
        goals: &[Goal::Exchange, Goal::Image],
        months: &[11, 12, 1],
        departments: &[],
        needs_photo: false,
        minutes: 25,
    },
    ShippedTopic {
        key: "carnival",
        title: ["Die fünfte Jahreszeit im Rathaus", "Carnival season at the town hall"],
        hint: [
            "Wie verändert sich das Haus an den närrischen Tagen, und wer macht trotzdem Dienst? \
             Kostüme und Dekoration sind dankbare Bilder ohne Gesichter.",
            "How does the house change on carnival days, and who is on duty all the same? \
             Costumes and decorations make good pictures without faces.",
        ],
        goals: &[Goal::Image, Goal::EmployerBrand],
        months: &[2, 11],
        departments: &[],
        needs_photo: true,
        minutes: 20,
    },
    ShippedTopic {
        key: "future_day",
        title: [
            "Zukunftstag: Was Jugendliche wissen wollten",
            "Future day: what young people wanted to know",
        ],
        hint: [
            "Welche Frage kam unerwartet, und was haben Sie geantwortet? Arbeitsplätze und \
             Werkzeug zeigen, keine Jugendlichen.",
            "Which question was unexpected, and what did you answer? Show workplaces and tools, \
             not the young people.",
        ],
        goals: &[Goal::Recruiting, Goal::Image],
        months: &[3, 4],
        departments: &[],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "birthday",
        title: ["Geburtstag im Team", "A birthday in the team"],
        hint: [
            "Wer backt, wer singt, und welcher Brauch gehört nur zu diesem Team? Das Alter und \
             das Gesicht des Geburtstagskindes zeigen Sie nur, wenn es das möchte.",
            "Who bakes, who sings, and which custom belongs to this team alone? Tell the age and \
             show the face only if the person whose birthday it is would like that.",
        ],
        goals: &[Goal::EmployeeValue, Goal::EmployerBrand],
        months: &[],
        departments: &[],
        needs_photo: true,
        minutes: 15,
    },
    ShippedTopic {
        key: "lesson_brought_back",
        title: ["Aus der Fortbildung mitgebracht", "Brought back from a course"],
        hint: [
            "Welcher eine Gedanke hat den Weg ins Büro überlebt? Dazu eine Frage an alle, die das \
             Thema auch beschäftigt.",
            "Which single thought survived the way back to the office? Add a question to everyone \
             who deals with the same subject.",
        ],
        goals: &[Goal::Exchange, Goal::EmployeeValue],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 20,
    },
    ShippedTopic {
        key: "question_to_peers",
        title: ["Eine Frage an andere Städte", "A question to other towns"],
        hint: [
            "Wo kommen Sie gerade nicht weiter? Die Lage in drei Sätzen, dann eine Frage, die \
             sich in einem Kommentar beantworten lässt.",
            "Where are you stuck at the moment? The situation in three sentences, then a question \
             that can be answered in a comment.",
        ],
        goals: &[Goal::Exchange],
        months: &[],
        departments: &[],
        needs_photo: false,
        minutes: 15,
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::department::DEFAULTS;

    #[test]
    fn forty_different_ideas() {
        assert_eq!(SHIPPED.len(), 40);
        let texts = SHIPPED.iter().flat_map(|topic| {
            [topic.key].into_iter().chain(topic.title).chain(topic.hint).collect::<Vec<_>>()
        });
        assert_eq!(texts.collect::<BTreeSet<_>>().len(), 5 * 40, "something is there twice");
    }

    #[test]
    fn every_idea_is_well_formed() {
        for ShippedTopic { key, title, hint, goals, months, departments, minutes, .. } in SHIPPED {
            let plain = |one: char| one.is_ascii_lowercase() || one == '_';
            assert!(key.chars().all(plain), "{key}");
            assert!((1..=2).contains(&goals.len()), "{key}: one or two goals");
            assert_eq!(
                goals.iter().collect::<BTreeSet<_>>().len(),
                goals.len(),
                "{key}: goal twice"
            );
            assert!(months.iter().all(|month| (1..=12).contains(month)), "{key}: month");
            assert!(departments.iter().all(|one| DEFAULTS.contains(one)), "{key}: department");
            assert!((10..=30).contains(minutes), "{key}: a small add-on to the real job");
            for text in title.iter().chain(hint) {
                assert_eq!(*text, text.trim(), "{key}");
                assert!(!text.contains(['!', '…']) && !text.contains("  "), "{key}: {text}");
            }
            for text in hint {
                let ends = text.matches(['.', '?']).count();
                assert!((1..=2).contains(&ends), "{key}: one or two sentences: {text}");
                assert!(text.ends_with(['.', '?']), "{key}: {text}");
            }
            for text in title {
                assert!(text.chars().count() <= 60 && !text.ends_with('.'), "{key}: {text}");
            }
        }
    }

    #[test]
    fn together_they_cover_goals_months_and_departments() {
        for goal in Goal::ALL {
            let count = SHIPPED.iter().filter(|topic| topic.goals.contains(goal)).count();
            assert!(count >= 4, "{goal}: {count}");
        }
        for month in 1..=12 {
            let seasonal = SHIPPED.iter().filter(|topic| topic.months.contains(&month)).count();
            assert!(seasonal >= 2, "month {month}: {seasonal}");
        }
        for department in DEFAULTS {
            let own = SHIPPED.iter().filter(|topic| topic.departments.contains(&department));
            assert!(own.count() >= 2, "{department} has no ideas of its own");
            for month in 1..=12 {
                let fitting = SHIPPED.iter().filter(|topic| fits(topic, department, month));
                assert!(fitting.count() >= 10, "{department} runs dry in month {month}");
            }
        }
    }

    fn fits(topic: &ShippedTopic, department: &str, month: u32) -> bool {
        (topic.departments.is_empty() || topic.departments.contains(&department))
            && (topic.months.is_empty() || topic.months.contains(&month))
    }

    #[test]
    fn kita_ideas_show_no_children() {
        let kita = SHIPPED.iter().filter(|topic| topic.departments == ["Kita"]);
        for topic in kita {
            let [german, english] = topic.hint;
            let safe = if topic.needs_photo {
                german.contains("ohne Kinder") && english.contains("without children")
            } else {
                german.contains("kein Kind zu erkennen") && english.contains("no child can be")
            };
            assert!(safe, "{} does not say that children stay out", topic.key);
        }
    }
}
