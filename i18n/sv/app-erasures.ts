/** Sentences of erasure (gallring) and what is left to do after it. */
export const appErasures = {
  'erasures.loading': 'Gallringarna hämtas',
  'erasures.heading':
    '{left, plural, =0 {{count, plural, =0 {Inget är gallrat} one {En gallring, och den är klar} other {# gallringar, alla klara}}} one {En gallring är inte klar} other {# gallringar är inte klara}}',
  'erasures.lead':
    'Det som gallras försvinner för gott ur valvet, med hela sin historik. En gallring är klar först när facket har fått nya nycklar, äldre kopior är borttagna och papper från förr är förstört.',
  'erasures.empty': 'Gallringar syns här',
  'erasures.empty.text': 'Öppna en uppgift och välj Gallra. Du behöver numret på gallringsbeslutet.',
  'erasures.decision': 'Beslut {decision}',
  'erasures.no-decision': 'Beslutet står i loggboken, som du inte kan läsa',
  'erasures.by': 'Gallrat {at} av {by}',
  'erasures.complete': 'Klar',
  'erasures.incomplete': 'Inte klar',
  'erasures.left': 'Det här är kvar att göra',
  'erasures.to-rekey':
    'Nya nycklar till {compartments}, så att äldre nycklar inte öppnar något som finns kvar.',
  'erasures.rekey': 'Ge nya nycklar',
  'erasures.copies':
    '{count, plural, one {En äldre kopia har} other {# äldre kopior har}} kvar det som är gallrat.',
  'erasures.remove-copies': 'Ta bort kopiorna',
  'erasures.remove-copies.title':
    '{count, plural, one {En äldre kopia raderas} other {# äldre kopior raderas}}',
  'erasures.remove-copies.text':
    'Valvet finns kvar, och kopior som är gjorda efter gallringen. Det går inte att ångra. Kopior på andra ställen når Sigill inte: hämta och radera dem.',
  'erasures.papers':
    '{count, plural, one {Ett papper} other {# papper}} från före gallringen kan ha kvar uppgiften.',
  'erasures.paper': 'Utskrift {number}: {title}',
  'erasures.destroyed': 'Det är strimlat',
  'erasures.destroyed-named': '{title} är strimlat',
  'erasures.others': 'Andra kopior av valvet gallras när de slås ihop med det här.',
  'erasures.cannot-rekey': 'Den som förvaltar valvet ger nya nycklar.',
  'erase.open': 'Gallra…',
  'erase.title': 'Gallra {title}',
  'erase.text':
    'Uppgiften försvinner för gott, med hela sin historik och alla gamla lösenord. Det går inte att ångra. Kvar blir att den har funnits, vem som gallrade och beslutets nummer.',
  'erase.decision': 'Gallringsbeslutets nummer',
  'erase.decision.help': 'Som ”Dnr KS 2026/114”. Det står i loggboken.',
  'erase.run': 'Gallra för gott',
  'erase.done': '{title} är gallrad. Se vad som är kvar att göra.',
  'erase.show': 'Visa',
} as const;
