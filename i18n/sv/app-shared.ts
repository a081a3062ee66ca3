/** Sentences about a vault in a shared folder. */
export const appShared = {
  'shared.heading': 'Ligger valvet i en delad mapp?',
  'shared.explained':
    'I en delad mapp arbetar Sigill i en låst kopia på den här datorn och lägger tillbaka den hel. Har någon annan ändrat originalet slås de ihop, och inget skrivs över. En delad mapp är ingen reservkopia.',
  'shared.is-working': 'Valvet ligger i en delad mapp, och Sigill arbetar i en lokal kopia nu.',
  'shared.mark': 'Andra skriver i samma mapp',
  'shared.mark.help':
    'Kryssa för det om mappen delas på ett sätt som datorn inte känner igen. Det gäller nästa gång valvet öppnas.',
  'shared.not-written': 'Det du har ändrat har inte nått den delade mappen.',
  'shared.not-written.text': 'Inget är förlorat: ändringarna finns i en låst kopia på den här datorn.',
  'shared.again': 'Försök igen',
  'shared.merge': 'Slå ihop med originalet…',
} as const;
