//! What a machine-readable code gives away.

use programme::finding::FindingClass;

use super::text::class_of_text;

/// What kind of code it is, as far as it tells something about its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symbology {
    /// QR Code, Data Matrix, Code 128: anything can be in it.
    Any,
    /// Aztec: railway tickets, hardly anything else.
    Aztec,
    /// PDF417: boarding passes and identity cards.
    Pdf417,
    /// EAN and UPC.
    Product,
}

/// The class of a code that says `text`.
pub(crate) fn class_of_code(symbology: Symbology, text: &str) -> FindingClass {
    if symbology == Symbology::Product {
        return FindingClass::Product;
    }
    if let Some(class) = by_beginning(text.trim_start()) {
        return class;
    }
    if is_boarding_pass(text) || is_railway_ticket(text) {
        return FindingClass::Ticket;
    }
    match (class_of_text(text), symbology) {
        // What can't be understood in such a code is a ticket or a card until a person looked.
        (FindingClass::Plain, Symbology::Aztec | Symbology::Pdf417) => FindingClass::Ticket,
        (class, _) => class,
    }
}

fn by_beginning(text: &str) -> Option<FindingClass> {
    let begins = |start: &str| {
        text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
    };
    let rules: [(FindingClass, &[&str]); 9] = [
        (FindingClass::Contact, &["BEGIN:VCARD", "MECARD:", "BIZCARD:"]),
        (FindingClass::Email, &["mailto:", "MATMSG:", "SMTP:"]),
        (FindingClass::Phone, &["tel:", "sms:", "SMSTO:", "https://wa.me/", "facetime:"]),
        // EPC payment codes and Swiss bills carry name and account.
        (FindingClass::Iban, &["BCD\n", "BCD\r\n", "SPC\n", "SPC\r\n", "bank://"]),
        (FindingClass::Password, &["otpauth:", "otpauth-migration:", "LPA:1$", "FIDO:/"]),
        // Vaccination certificate, driving licence (AAMVA), medication plan.
        (FindingClass::Document, &["HC1:", "@\n\u{1e}\rANSI ", "@\nANSI ", "<MP "]),
        (FindingClass::Plain, &["geo:", "BEGIN:VEVENT", "BEGIN:VCALENDAR"]),
        (FindingClass::Link, &["http://", "https://", "www.", "URL:", "URLTO:"]),
        (FindingClass::Ticket, &["#UT0", "OTI0"]),
    ];
    if begins("WIFI:") {
        let class =
            if has_wifi_password(&text[5..]) { FindingClass::Wifi } else { FindingClass::Plain };
        return Some(class);
    }
    let found = rules.iter().find(|(_, starts)| starts.iter().any(|start| begins(start)));
    found.map(|(class, _)| *class)
}

/// Fields are "S:name;T:WPA;P:password;"; a backslash keeps the sign after it.
fn has_wifi_password(fields: &str) -> bool {
    let mut field = String::new();
    let mut escaped = false;
    let mut password = false;
    let mut open = false;
    for letter in fields.chars().chain([';']) {
        if letter == ';' && !escaped {
            password |= field.len() > 2 && field.starts_with("P:");
            open |= field.eq_ignore_ascii_case("T:nopass");
            field.clear();
        } else {
            field.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    password && !open
}

/// IATA resolution 792: "M1", the name in 20 characters, "E" for an electronic ticket.
fn is_boarding_pass(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 58
        && bytes[0] == b'M'
        && (b'1'..=b'4').contains(&bytes[1])
        && bytes[2..22].iter().all(|one| one.is_ascii_alphabetic() || b" /-'.".contains(one))
        && bytes[2..22].contains(&b'/')
}

/// Tickets of German transport companies name their core application.
fn is_railway_ticket(text: &str) -> bool {
    text.contains("VDV") || text.contains("U_HEAD") || text.contains("U_TLAY")
}

#[cfg(test)]
mod tests {
    use FindingClass::{
        Contact, Document, Email, Iban, Link, Password, Phone, Plain, Product, Ticket, Wifi,
    };

    use super::*;

    #[test]
    fn codes_are_named_by_what_they_give_away() {
        use Symbology::{Any, Aztec, Pdf417};
        let boarding = "M1MUSTERMANN/ERIKA    EABC123 DUSMUCLH 2001 331Y012A0001 147>2180 B 1A";
        let cases = [
            (Any, "https://www.stadt.example/fest", Link),
            (Any, "HTTPS://STADT.EXAMPLE", Link),
            (Any, "WIFI:T:WPA;S:Rathaus;P:geheim;;", Wifi),
            (Any, "wifi:S:Rathaus;T:WPA;P:mit\\;Zeichen;;", Wifi),
            (Any, "WIFI:S:Gast;T:nopass;;", Plain),
            (Any, "WIFI:S:Gast;T:nopass;P:x;;", Plain),
            (Any, "WIFI:S:P\\;P:x;T:WPA;P:;;", Plain),
            (Any, "BEGIN:VCARD\nFN:Erika\nEND:VCARD", Contact),
            (Any, "MECARD:N:Erika;;", Contact),
            (Any, "mailto:erika@stadt.example", Email),
            (Any, "tel:+492173951100", Phone),
            (Any, "BCD\n002\n1\nSCT\n\nErika\nDE89370400440532013000", Iban),
            (Any, "otpauth://totp/x?secret=ABC", Password),
            (Any, "HC1:6BF+70790T9WJWG", Document),
            (Any, "<MP v=\"025\" U=\"1\">", Document),
            (Any, "geo:51.1,6.9", Plain),
            (Any, "DE89 3704 0044 0532 0130 00", Iban),
            (Any, "Inventar 4711", Plain),
            (Any, "", Plain),
            (Aztec, "\u{1}\u{2}", Ticket),
            (Aztec, "#UT01008000", Ticket),
            (Aztec, "https://stadt.example", Link),
            (Pdf417, boarding, Ticket),
            (Any, boarding, Ticket),
            (Pdf417, "@\n\u{1e}\rANSI 636000", Document),
            (Symbology::Product, "4006381333931", Product),
        ];
        for (symbology, text, expected) in cases {
            assert_eq!(class_of_code(symbology, text), expected, "{symbology:?} {text}");
        }
    }
}
