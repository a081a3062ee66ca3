/** Sentences of the restore cards' screen, and of the recovery code's sheets. */
export const appCards = {
  'recovery-code': 'Återställningskod',
  'cards.place': 'Återställningskort',
  'cards.loading': 'Ser efter hur det står till med korten',
  'cards.heading': 'Återställningskort öppnar valvet när allt annat är borta',
  'cards.lead':
    'Varje kort har 33 ord och säger ingenting för sig. Några kort tillsammans öppnar valvet, också när bara papperet finns kvar.',
  'cards.how-many': 'Hur många kort, och hur många ska behövas?',
  'cards.plan': '{needed} av {of}',
  'cards.plan-recommended': '{needed} av {of} (rekommenderas)',
  'cards.plan-2-3': 'För en liten organisation. Ett kort kan försvinna eller vara bortrest.',
  'cards.plan-3-5':
    'Två kort kan försvinna eller vara bortresta, och två personer kan inte öppna på egen hand.',
  'cards.plan-4-7': 'För en stor organisation med många orter.',
  'cards.plan-own': 'Annat antal',
  'cards.plan-own.explained': 'Minst två kort ska behövas. Högst sexton kort.',
  'cards.of': 'Kort att dela ut',
  'cards.needed': 'Kort som behövs',
  'cards.more-of': 'Ett kort till',
  'cards.fewer-of': 'Ett kort färre',
  'cards.more-needed': 'Ett kort till ska behövas',
  'cards.fewer-needed': 'Ett kort färre ska behövas',
  'cards.none-to-spare': 'Alla kort behövs: försvinner ett enda går valvet inte att återställa med korten.',
  'cards.picture': '{of} kort, varav vilka {needed} som helst öppnar valvet',
  'cards.holders': 'Vem ska ha korten?',
  'cards.holders-1':
    'Olika personer på olika arbetsplatser, till exempel kommunjurist, räddningschef och säkerhetssamordnare.',
  'cards.holders-2':
    'Minst två utanför stadshuset, gärna i en grannkommun. Brinner huset eller är det avspärrat går korten ändå att samla.',
  'cards.holders-3': 'Inte alla på semester samtidigt. Räkna med att någon inte svarar.',
  'cards.make': 'Gör {of, number} kort',
  'cards.making': 'Korten görs och läses tillbaka',
  'cards.cannot-write': 'Kort kan bara göras när valvet går att ändra.',
  'cards.exist': 'Valvet har redan återställningskort',
  'cards.exist-plan': 'Valvet har redan återställningskort: {needed} av {of}.',
  'cards.exist.explained': 'Gör du nya slutar de gamla att gälla, och allt de öppnade får nya nycklar.',
  'cards.replace-title': 'De gamla korten slutar att gälla',
  'cards.replace-text':
    'När de nya korten är gjorda öppnar de gamla ingenting längre. Inget i valvet försvinner. Kodblad som redan är utskrivna öppnas fortfarande av de gamla korten: skriv ut nya kodblad och strimla de gamla.',
  'cards.replace-action': 'Gör nya kort',
  'cards.replaced': 'De gamla korten gäller inte längre.',
  'cards.replaced.next':
    'Samla in och strimla dem. Skriv ut nya kodblad: de gamla öppnas av de gamla korten.',
  'cards.handing-out': 'Dela ut korten och bekräfta dem',
  'cards.handing-out.lead':
    'Kortserie {identifier}, {needed} av {of}. Lämna över ett kort i taget, också under flera dagar, och skriv in två ord från varje.',
  'cards.counts': 'Korten räknas',
  'cards.counts.explained':
    'Vilka {needed, number} kort som helst av {of, number} öppnar valvet. Bekräfta gärna också de som är kvar.',
  'cards.counted': '{confirmed} av {of} bekräftade',
  'cards.still':
    '{left, plural, one {Ett kort till ska bekräftas} other {# kort till ska bekräftas}} innan korten räknas.',
  'cards.why-one-more':
    'Det behövs {needed, number} kort för att öppna. Ett till ska vara bekräftat, ifall ett försvinner.',
  'cards.step-print': 'Skriv ut korten',
  'cards.step-print.explained':
    'Ett blad för varje kort med kvittens längst ned. Kortinnehavaren skriver under, du behåller kvittensen.',
  'cards.show-print': 'Visa korten för utskrift',
  'cards.print-again': 'Skriv ut korten',
  'cards.to-cards': 'Till korten',
  'cards.print-ready': 'Korten är klara att skriva ut',
  'cards.print-ready.lead':
    'Ett blad för varje kort. Skriv ut på en skrivare med sladd, och låt ingen annan se orden.',
  'cards.step-confirm': 'Bekräfta varje kort när det är överlämnat',
  'cards.card': 'Kort {index}',
  'cards.confirmed': 'Bekräftat',
  'cards.not-confirmed': 'Inte bekräftat än',
  'cards.confirm': 'Bekräfta',
  'cards.confirm-card': 'Bekräfta kort {index}',
  'cards.confirm-again': 'Bekräfta kort {index} igen',
  'cards.again': 'Igen',
  'cards.ask-title': 'Läs två ord från kort {index}',
  'cards.ask-lead': 'Be kortinnehavaren läsa orden från sitt papper. De fyra första bokstäverna räcker.',
  'cards.word': 'Ord {place, number}',
  'cards.word-unknown': 'Inget ord på korten börjar så.',
  'cards.word-taken': 'Det blir ”{word}”.',
  'cards.wrong': 'Det stämmer inte med kort {index}.',
  'cards.wrong.next':
    'Se efter att det är kort {index} i kortserie {identifier}, och att orden har nummer {first} och {second}.',
  'cards.check': 'Kontrollera orden',
  'cards.card-done': 'Kort {index} är bekräftat',
  'cards.leave':
    'Du kan lämna sidan och fortsätta senare. När valvet låses glöms orden, och kort som inte är bekräftade går då inte att bekräfta här.',
  'cards.new-set': 'Gör en ny kortserie',
  'cards.code-title': 'Återställningskoden på två blad',
  'cards.code-lead':
    'Koden öppnar valvet ensam. Den står på två blad som förvaras på två ställen. Den visas bara tills du har bekräftat den eller låst valvet.',
  'cards.code-show': 'Visa bladen för utskrift',
  'cards.code-ready': 'Återställningskoden är klar att skriva ut',
  'cards.code-ready.lead':
    'Två blad, en halva av koden på varje. Lägg dem i var sitt kuvert på olika ställen.',
  'cards.code-check': 'Bekräfta koden',
  'cards.code-ask': 'Läs fyra tecken från bladen',
  'cards.code-ask-lead':
    'Räkna från kodens början, utan bindestreck. Tecken 1 till 16 står på första bladet.',
  'cards.code-character': 'Tecken {place, number}',
  'cards.code-wrong': 'Det stämmer inte med koden.',
  'cards.code-wrong.next': 'Räkna tecknen från början igen. Det som ser ut som O är alltid en nolla.',
  'cards.code-done': 'Återställningskoden är bekräftad',
} as const;
