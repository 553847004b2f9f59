//! The roster, and the people shown with their consents.

use app::{NewConsent, NewPerson};
use chrono::Months;
use programme::consent::{Channel, Form, Giver, Limit, Purpose};
use programme::id::{ConsentId, MemberId, PersonId};
use programme::person::{Minor, PersonKind};

use super::{Tour, number};
use crate::failure::Failure;

/// Invented colleagues, as German Excel writes them: semicolons, Windows-1252, CR LF.
const LIST: &[u8] = b"Name;Bereich;E-Mail;Stand;Datum\r\n\
    J\xf6rg Brenner;Sportb\xfcro;joerg.brenner@stadt.example;Aktiv;02.03.2025\r\n\
    Selma Aydogan;Tourismusmanagement;selma.aydogan@stadt.example;Geschult;15.01.2025\r\n\
    Katrin M\xfchlbach;Wirtschaftsf\xf6rderung;;Eingeladen;05.01.2025\r\n";

impl Tour<'_> {
    /// Takes over a list, looks at who is missing, and says who writes.
    pub(super) fn roster(&mut self) -> Result<MemberId, Failure> {
        let list = self.desk.join("list.csv");
        app::write_new(&list, LIST)?;
        let preview = app::preview_import(&self.app, &list)?;
        let members = app::import_members(&self.app, &list)?;
        let coverage = app::coverage(&self.app)?;
        let gaps = coverage.iter().filter(|one| one.members == 0).count();
        self.say(
            "roster",
            &[
                ("rows", number(preview.good.len()).into()),
                ("departments", number(coverage.len()).into()),
                ("gaps", number(gaps).into()),
            ],
        );
        let first = members.first().copied();
        first.ok_or_else(|| Failure::App(app::Error::NotATable))
    }

    /// A colleague who consented, and a child whose two parents did.
    pub(super) fn consents(&mut self) -> Result<(PersonId, ConsentId), Failure> {
        let colleague = self.person("Jörg Brenner", PersonKind::Employee(None), &[])?;
        let consent = self.consent(colleague, Giver::Self_)?;
        let minor = Minor { born_on: None, holders: Vec::new(), sole_custody: false, kita: false };
        let child =
            self.person("Mia Sommer", PersonKind::Minor(minor), &["Anke Sommer", "Tobias Sommer"])?;
        self.consent(child, Giver::Self_)?;
        for holder in app::get_person(&self.app, child)?.holders {
            self.consent(child, Giver::Holder(holder.holder.id))?;
        }
        let gaps = app::get_person(&self.app, child)?.gaps.len();
        self.say("consents", &[("gaps", number(gaps).into())]);
        Ok((colleague, consent))
    }

    fn person(&self, name: &str, kind: PersonKind, holders: &[&str]) -> Result<PersonId, Failure> {
        let holders = holders.iter().map(|name| (None, (*name).to_owned())).collect();
        let note = String::new();
        let person = NewPerson { id: None, name: name.into(), note, kind, holders };
        Ok(app::save_person(&self.app, person)?)
    }

    fn consent(&self, person: PersonId, giver: Giver) -> Result<ConsentId, Failure> {
        let given_on = self.app.today();
        let consent = NewConsent {
            person,
            giver,
            purposes: vec![Purpose::Programme],
            channels: vec![Channel::LinkedIn],
            form: Form::Written,
            form_reason: String::new(),
            limit: Limit::None,
            given_on,
            valid_until: given_on.checked_add_months(Months::new(24)),
            original_place: "Ordner 1, Blatt 1".into(),
            note: String::new(),
        };
        Ok(app::add_consent(&self.app, consent)?)
    }

    /// Takes a consent back: what is live has to be changed, what is not can't go out.
    pub(super) fn withdraw(&mut self, consent: ConsentId) -> Result<(), Failure> {
        let withdrawal = app::withdraw_consent(&self.app, consent, self.app.today())?;
        let due = withdrawal.due_on.to_string();
        let posts = number(withdrawal.live_posts.len());
        self.say("withdrawal", &[("posts", posts.into()), ("due", (&due).into())]);
        Ok(())
    }
}
