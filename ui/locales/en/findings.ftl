# What can be read at a finding. The keys follow the codes of the domain.
finding-class-document = Identity card or document
finding-class-password = Password or access data
finding-class-wifi = WLAN access with password
finding-class-ticket = Ticket or boarding pass
finding-class-iban = Bank account
finding-class-contact = Contact card
finding-class-email = E-mail address
finding-class-phone = Telephone number
finding-class-plate = Number plate
finding-class-file-number = File number
finding-class-birth-date = Date of birth
finding-class-name = Name of a recorded person
finding-class-link = Link
finding-class-product = Product number
finding-class-plain = Nothing personal recognised
