import { isFieldName, type FieldName } from './fields.ts';

/** The headings of our own files, Swedish and English: the writer writes them, the reader knows them. */
export const ownHeadings: Readonly<Record<'sv' | 'en', Partial<Record<FieldName, string>>>> = {
  sv: {
    given: 'Förnamn',
    family: 'Efternamn',
    called_name: 'Tilltalsnamn',
    name: 'Namn',
    title: 'Titel',
    employer_org: 'Organisation',
    unit: 'Enhet',
    nearest_manager: 'Närmaste chef',
    language: 'Språk',
    start: 'Börjar',
    end: 'Slutar',
    tags: 'Etiketter',
    mobile_work: 'Tjänstemobil',
    mobile_private: 'Privat mobil',
    home: 'Telefon hem',
    direct: 'Direktnummer',
    analogue: 'Analog telefon',
    switchboard: 'Växel',
    switchboard_ext: 'Anknytning',
    reserve: 'Reservnummer',
    sms: 'Sms',
    fax: 'Fax',
    email: 'E-post',
    teams: 'Teams',
    signal: 'Signal',
    facebook_group: 'Facebookgrupp',
    rakel: 'Rakel',
    satellite: 'Satellittelefon',
    radio: 'Radio',
    web: 'Webbplats',
    postal: 'Postadress',
    visit: 'Besöksadress',
    other: 'Annan kanal',
    note: 'Anteckning',
    label: 'Inloggning',
    username: 'Användarnamn',
    secret: 'Lösenord eller kod',
    otp: 'Engångskod (TOTP)',
    system: 'System',
    kind: 'Slag',
    url: 'Adress (URL)',
    login_steps: 'Så loggar du in',
    mfa_kind: 'Andra faktor',
    mfa_location: 'Andra faktorns plats',
    privilege: 'Ger rätt till',
    valid_to: 'Gäller till',
    after_use_steps: 'Efter användning',
    compartment: 'Fack',
  },
  en: {
    given: 'Given name',
    family: 'Family name',
    called_name: 'Called name',
    name: 'Name',
    title: 'Title',
    employer_org: 'Organisation',
    unit: 'Unit',
    nearest_manager: 'Nearest manager',
    language: 'Language',
    start: 'Starts',
    end: 'Ends',
    tags: 'Tags',
    mobile_work: 'Work mobile',
    mobile_private: 'Private mobile',
    home: 'Home phone',
    direct: 'Direct line',
    analogue: 'Analogue line',
    switchboard: 'Switchboard',
    switchboard_ext: 'Extension',
    reserve: 'Reserve number',
    sms: 'Text message',
    fax: 'Fax',
    email: 'E-mail',
    teams: 'Teams',
    signal: 'Signal',
    facebook_group: 'Facebook group',
    rakel: 'Rakel',
    satellite: 'Satellite phone',
    radio: 'Radio',
    web: 'Website',
    postal: 'Postal address',
    visit: 'Visiting address',
    other: 'Other channel',
    note: 'Note',
    label: 'Login',
    username: 'User name',
    secret: 'Password or code',
    otp: 'One-time code (TOTP)',
    system: 'System',
    kind: 'Kind',
    url: 'Address (URL)',
    login_steps: 'How to log in',
    mfa_kind: 'Second factor',
    mfa_location: 'Place of second factor',
    privilege: 'Gives right to',
    valid_to: 'Valid to',
    after_use_steps: 'After use',
    compartment: 'Compartment',
  },
};

/** What other programs and people call them: Outlook, HR systems, browsers, KeePass, LastPass. */
const otherHeadings: Partial<Record<FieldName, string>> = {
  given: 'fornamn tilltalsnamnfornamn firstname givenname forename',
  family: 'lastname surname familyname slaktnamn',
  called_name: 'smeknamn nickname kallas',
  name: 'fulltnamn fullstandigtnamn personnamn kontakt kontaktperson person displayname fullname visningsnamn',
  title: 'befattning yrkestitel jobtitle yrke tjanst roll funktion position role function',
  employer_org:
    'foretag arbetsgivare bolag kommun myndighet forvaltning organization company employer leverantor redaktion',
  unit: 'avdelning arbetsplats enhetsnamn department division team sektion verksamhet',
  nearest_manager: 'chef manager managersname',
  language: 'sprak languages',
  start: 'anstalldfran startdatum fran startdate',
  end: 'anstalldtill slutdatum till enddate slutat',
  tags: 'kategorier kategori categories grupper taggar groupmembership labels',
  phone: 'telefon tel telefonnr telefonnummer tfn tele phone phonenumber telephone telephonenumber nummer',
  mobile_work:
    'mobil mobilnr mobilnummer mobiltelefon mobiltel mobilarbete mobiltjanst mobile mobilephone mobilework cell cellphone workmobile jobbmobil',
  mobile_private:
    'mobilprivat privatmobiltelefon privatnummer privattelefon mobileprivate privatecell mobilhem',
  home: 'hemtelefon telefonbostad bostad hemnummer telefonprivat homephone hem telhem hemtel',
  direct:
    'telefonarbete arbetstelefon direkttelefon direkt jobbtelefon fastnummer fasttelefon businessphone workphone telefonjobb directphone directline telarbete kontorstelefon',
  analogue: 'analog',
  switchboard: 'vaxelnummer vaxeltelefon companymainphone huvudnummer',
  switchboard_ext: 'ankn anknytningsnummer ext',
  reserve: 'reserv',
  sms: 'smsnummer',
  fax: 'faxarbete faxnummer businessfax telefax',
  email:
    'epostadress mejl mail email emailaddress mejladress epostarbete epostjobb mailadress epostadr emailwork upn',
  teams: 'teamsadress sip',
  web: 'webb hemsida webbsida webpage www homepage',
  rakel: 'rakelnummer',
  satellite: 'satellit iridium',
  street:
    'gata gatuadress adress adressarbete gatuadressarbete businessstreet street streetaddress utdelningsadress',
  postcode: 'postnr postnummer postnummerarbete zip zipcode businesspostalcode postalcode',
  city: 'ort postort stad ortarbete city businesscity town',
  note: 'anteckningar ovrigt kommentar notering notes comment comments extra anm anmarkning information',
  label: 'benamning etikett inloggningsnamn rubrik',
  username:
    'anvandare anvandarid konto kontonamn inloggningsid user userid username login loginusername account',
  secret: 'losenord password losen kod pin pinkod loginpassword passord',
  otp: 'totp totpsecret otpauth logintotp',
  system: 'systemnamn tjanstnamn group grouping folder grupp',
  url: 'webbadress loginuri lank url address',
  kind: 'typ',
};

/** Headings that mean something else in a file of logins: there `name` is the login's, not a person's. */
const inLogins: Readonly<Record<string, FieldName>> = {
  name: 'label',
  namn: 'label',
  title: 'label',
  titel: 'label',
  login: 'username',
  inloggning: 'username',
  adress: 'url',
  address: 'url',
  web: 'url',
  webb: 'url',
  webbplats: 'url',
};

/** A heading without case, diacritics, signs and trailing numbers: `E-postadress 2` is `epostadress`. */
export function foldHeading(heading: string): string {
  const plain = heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '').replace(/\d+$/, '');
}

const known = new Map<string, FieldName>();
for (const [field, words = ''] of Object.entries(otherHeadings)) {
  for (const word of words.split(' ')) if (isFieldName(field)) known.set(word, field);
}
for (const headings of Object.values(ownHeadings)) {
  for (const [field, heading] of Object.entries(headings)) {
    if (isFieldName(field)) known.set(foldHeading(heading), field);
  }
}

/** The field each heading goes to, or null; a file that has a column of passwords is read as one of logins. */
export function fieldsOf(headings: readonly string[]): (FieldName | null)[] {
  const folded = headings.map(foldHeading);
  const fields = folded.map((word) => known.get(word) ?? (isFieldName(word) ? word : null));
  if (!fields.includes('secret')) return fields;
  if (headings.some(isOwnSecretHeading)) return fields;
  return fields.map((field, at) => inLogins[folded[at] ?? ''] ?? field);
}

/** Whether the heading is the one our own writer gives passwords: only then is its escaping undone. */
export function isOwnSecretHeading(heading: string): boolean {
  return heading === ownHeadings.sv.secret || heading === ownHeadings.en.secret;
}
