//! Which column of a table holds what, told from its heading in German or English.

use crate::Error;

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    FirstName,
    LastName,
    Department,
    Email,
    Phone,
    LinkedIn,
    Experience,
    Stage,
    Date,
}

/// Headings as people write them, in lower case, letters and digits only.
const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &["name", "vorundnachname", "vornachname", "fullname", "botschafterin", "member"],
    ),
    (Field::FirstName, &["vorname", "firstname", "givenname", "rufname"]),
    (Field::LastName, &["nachname", "familienname", "lastname", "surname", "familyname"]),
    (
        Field::Department,
        &["bereich", "abteilung", "department", "fachbereich", "amt", "team", "dienststelle"],
    ),
    (Field::Email, &["email", "mail", "emailadresse", "mailadresse", "emailaddress"]),
    (
        Field::Phone,
        &["telefon", "durchwahl", "phone", "extension", "telefonnummer", "tel", "rufnummer"],
    ),
    (
        Field::LinkedIn,
        &["linkedin", "linkedinprofil", "linkedinprofile", "linkedinurl", "linkedinlink", "profil"],
    ),
    (Field::Experience, &["erfahrung", "experience", "linkedinerfahrung"]),
    (Field::Stage, &["stand", "stage", "status", "phase"]),
    (Field::Date, &["datum", "date", "seit", "since", "am", "on", "standseit"]),
];

/// Where the columns stand. Unknown ones are ignored.
#[derive(Debug)]
pub(super) struct Columns {
    fields: Vec<Option<Field>>,
}

impl Columns {
    /// Reads the row of headings.
    ///
    /// # Errors
    ///
    /// [`Error::ColumnsMissing`] without a column for the department, and one
    /// for the name or two for its parts.
    pub(super) fn read(headings: &[String]) -> Result<Self, Error> {
        let mut fields: Vec<Option<Field>> = Vec::new();
        for heading in headings {
            let field = field(heading);
            // Of two columns of the same kind the first counts.
            fields.push(field.filter(|field| !fields.contains(&Some(*field))));
        }
        let has = |field| fields.contains(&Some(field));
        let named = has(Field::Name) || (has(Field::FirstName) && has(Field::LastName));
        if named && has(Field::Department) {
            // "Vorname" beside "Name" means that "Name" is the last name.
            let surname_only = has(Field::Name) && has(Field::FirstName) && !has(Field::LastName);
            let meant = |field: Option<Field>| match field {
                Some(Field::Name) if surname_only => Some(Field::LastName),
                other => other,
            };
            return Ok(Self { fields: fields.into_iter().map(meant).collect() });
        }
        Err(Error::ColumnsMissing)
    }

    /// What a row says in the column of `field`, without blanks around; empty where there is none.
    pub(super) fn text<'a>(&self, cells: &'a [String], field: Field) -> &'a str {
        let place = self.fields.iter().position(|one| *one == Some(field));
        place.and_then(|place| cells.get(place)).map_or("", |cell| cell.trim())
    }
}

fn field(heading: &str) -> Option<Field> {
    let letters = heading.chars().filter(|letter| letter.is_alphanumeric());
    let plain: String = letters.flat_map(char::to_lowercase).collect();
    let found = HEADINGS.iter().find(|(_, names)| names.contains(&plain.as_str()));
    found.map(|(field, _)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn finds_columns_by_their_headings() {
        let cases: [(&str, &[&str], &[(Field, &str)]); 4] = [
            ("German", &["Name", "Bereich"], &[(Field::Name, "a"), (Field::Department, "b")]),
            (
                "English, other order, unknown column",
                &["E-Mail", "Shoe size", "DEPARTMENT", "Full name"],
                &[(Field::Email, "a"), (Field::Department, "c"), (Field::Name, "d")],
            ),
            (
                "name in two columns",
                &["Nachname", "Vorname", "Abteilung"],
                &[(Field::LastName, "a"), (Field::FirstName, "b"), (Field::Name, "")],
            ),
            (
                "Name beside Vorname is the last name",
                &["Name", "Vorname", "Amt"],
                &[(Field::LastName, "a"), (Field::Name, "")],
            ),
        ];
        let cells = strings(&["a", "b", "c", "d"]);
        for (name, headings, expected) in cases {
            let columns = Columns::read(&strings(headings)).unwrap();
            for (field, text) in expected {
                assert_eq!(columns.text(&cells, *field), *text, "{name}: {field:?}");
            }
        }
    }

    #[test]
    fn refuses_tables_that_lack_name_or_department() {
        for headings in [&["Name", "E-Mail"][..], &["Bereich"], &["Vorname", "Bereich"], &[""]] {
            let read = Columns::read(&strings(headings));
            assert!(matches!(read, Err(Error::ColumnsMissing)), "{headings:?}");
        }
    }
}
