/** Sentences of what lies in quarantine: saved by somebody who had no right to. */
export const appQuarantine = {
  'frame.place-quarantine': 'Karantän',
  'quarantine.loading': 'Karantänen hämtas',
  'quarantine.heading':
    '{count, plural, =0 {Inget ligger i karantän} one {En ändring ligger i karantän} other {# ändringar ligger i karantän}}',
  'quarantine.lead':
    'Det här är sparat av någon som inte har rätt till det, och det visas ingen annanstans. Ta över det som stämmer. Det andra kan ligga kvar och ändrar inget.',
  'quarantine.empty': 'Här är tomt',
  'quarantine.empty.text':
    'När två kopior slås ihop hamnar det här som någon har ändrat utan att längre ha rätt till det. Du ser det som ligger i fack som du kan läsa, under nycklar som valvet har.',
  'quarantine.by': 'Sparat av {name}, {day}',
  'quarantine.is-new': 'Finns inte i valvet',
  'quarantine.is-there': 'Finns i valvet',
  'quarantine.is-removed': 'Borttagen i valvet',
  'quarantine.removes': 'Vill ta bort',
  'quarantine.removes.text': 'Tar du över den tas uppgiften bort. Historiken finns kvar.',
  'quarantine.no-change':
    'Allt i den är ändrat igen i valvet sedan dess. Tar du över den syns den bara i historiken.',
  'quarantine.today': 'I dag',
  'quarantine.theirs': 'I karantän',
  'quarantine.conflict': 'Ändrat på båda håll. Båda värdena följer med.',
  'quarantine.masked': 'Dolt',
  'quarantine.second': 'Visas bara för två personer tillsammans, när uppgiften är övertagen.',
  'quarantine.accept': 'Ta över',
  'quarantine.accept-named': 'Ta över {title}',
  'quarantine.accept-all': 'Ta över alla {count}',
  'quarantine.together':
    'Sparad i ett stycke med {count, plural, one {en annan ändring} other {# andra ändringar}}. De tas över tillsammans eller inte alls.',
  'quarantine.accepted':
    '{count, plural, one {{title} är övertagen och gäller nu.} other {# ändringar är övertagna och gäller nu.}}',
  'quarantine.leave': 'Låt ligga',
  'quarantine.leave-named': 'Låt {title} ligga',
  'quarantine.left': 'Ligger kvar i karantän',
  'quarantine.look-again': 'Titta igen',
  'quarantine.look-again-named': 'Titta igen på {title}',
  'quarantine.may-not': 'Du har inte rätt att ändra i det här facket. Be någon som har det.',
  'quarantine.more': 'Visa fler',
  'quarantine.unsettled': 'Inget kan tas över förrän det är avgjort.',
  'quarantine.show': 'Visa det som ligger i karantän',
} as const;
