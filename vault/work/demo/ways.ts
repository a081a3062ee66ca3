import type { Language } from '../../../i18n/index.ts';

/** How a login is used: what is written on its sheet, step by step. */
export type Way =
  | 'web'
  | 'server-room'
  | 'directory'
  | 'restore-mode'
  | 'local-administrator'
  | 'reserve-codes'
  | 'disk-codes'
  | 'certificate'
  | 'program-key'
  | 'copies-key'
  | 'file-transfer'
  | 'security-key'
  | 'panel'
  | 'supplier-call'
  | 'bank-call'
  | 'safe'
  | 'alarm';

/** What is done when a login has been used, before a new envelope is made. */
const afterUse = {
  password: { sv: 'Byt lösenordet inom 24 timmar.', en: 'Change the password within 24 hours.' },
  code: { sv: 'Byt koden inom 24 timmar.', en: 'Change the code within 24 hours.' },
  'reserve-codes': { sv: 'Skapa nya koder inom 24 timmar.', en: 'Make new codes within 24 hours.' },
  'disk-codes': { sv: 'Byt koderna inom 24 timmar.', en: 'Change the codes within 24 hours.' },
  certificate: {
    sv: 'Beställ ett nytt certifikat inom 24 timmar.',
    en: 'Order a new certificate within 24 hours.',
  },
  'program-key': { sv: 'Skapa en ny nyckel inom 24 timmar.', en: 'Make a new key within 24 hours.' },
  'security-key': { sv: 'Lägg nyckeln i det nya kuvertet.', en: 'Put the key in the new envelope.' },
} as const;
const newEnvelope = {
  sv: 'Skriv ut och försegla ett nytt kuvert.',
  en: 'Print and seal a new envelope.',
} as const;

interface Words extends Readonly<Record<Language, readonly string[]>> {
  readonly after: keyof typeof afterUse;
}

const ways: Readonly<Record<Way, Words>> = {
  'copies-key': {
    sv: [
      'Öppna programmet för reservkopior på en ren dator.',
      'Skriv nyckeln för hand när programmet frågar.',
      'Läs tillbaka en fil och se att den går att öppna.',
    ],
    en: [
      'Open the program for the copies on a clean computer.',
      'Type the key by hand when the program asks.',
      'Restore one file and see that it opens.',
    ],
    after: 'program-key',
  },
  web: {
    sv: [
      'Använd en lånad dator utanför kommunens nät.',
      'Skriv adressen för hand i webbläsaren.',
      'Skriv användarnamn och lösenord för hand. Spara dem inte.',
    ],
    en: [
      'Use a borrowed computer outside the municipal network.',
      'Type the address into the browser by hand.',
      'Type user name and password by hand. Do not save them.',
    ],
    after: 'password',
  },
  'server-room': {
    sv: [
      'Ta med en ren dator och en nätverkskabel till serverrummet.',
      'Skriv adressen för hand i webbläsaren.',
      'Skriv användarnamn och lösenord för hand. Spara dem inte.',
    ],
    en: [
      'Bring a clean computer and a network cable to the server room.',
      'Type the address into the browser by hand.',
      'Type user name and password by hand. Do not save them.',
    ],
    after: 'password',
  },
  directory: {
    sv: [
      'Sätt dig vid katalogens server i serverrummet.',
      'Skriv användarnamn och lösenord för hand.',
      'Logga ut när du är klar. Lämna inte skärmen öppen.',
    ],
    en: [
      'Sit down at the directory server in the server room.',
      'Type user name and password by hand.',
      'Sign out when you are done. Do not leave the screen open.',
    ],
    after: 'password',
  },
  'restore-mode': {
    sv: [
      'Starta om katalogens server och tryck F8.',
      'Välj återställningsläge för katalogtjänster.',
      'Skriv användarnamn och lösenord för hand.',
    ],
    en: [
      'Restart the directory server and press F8.',
      'Choose the restore mode of the directory services.',
      'Type user name and password by hand.',
    ],
    after: 'password',
  },
  'local-administrator': {
    sv: [
      'Dra ur nätverkskabeln ur datorn.',
      'Välj ”Annan användare” på inloggningsbilden.',
      'Skriv användarnamn och lösenord för hand.',
    ],
    en: [
      'Pull the network cable out of the computer.',
      'Choose “Other user” on the sign-in screen.',
      'Type user name and password by hand.',
    ],
    after: 'password',
  },
  'reserve-codes': {
    sv: [
      'Logga in på kontot.',
      'Skriv en av koderna vid det andra steget.',
      'Stryk koden här. Varje kod gäller en gång.',
    ],
    en: [
      'Sign in to the account.',
      'Type one of the codes at the second step.',
      'Strike the code here. Each code holds once.',
    ],
    after: 'reserve-codes',
  },
  'disk-codes': {
    sv: [
      'Starta datorn och vänta tills den frågar efter koden.',
      'Fråga IT-jour vilken kod som hör till datorn.',
      'Skriv koden för hand.',
    ],
    en: [
      'Start the computer and wait until it asks for the code.',
      'Ask IT on call which code belongs to the computer.',
      'Type the code by hand.',
    ],
    after: 'disk-codes',
  },
  certificate: {
    sv: [
      'Ta USB-minnet med certifikatet ur samma kuvert.',
      'Installera filen där den behövs.',
      'Skriv lösenordet för hand när filen frågar efter det.',
    ],
    en: [
      'Take the stick with the certificate out of the same envelope.',
      'Install the file where it is needed.',
      'Type the password by hand when the file asks for it.',
    ],
    after: 'certificate',
  },
  'program-key': {
    sv: [
      'Sätt dig hos den som sköter programmet.',
      'Skriv nyckeln för hand i programmets inställningar.',
      'Skicka ett prov till dig själv.',
    ],
    en: [
      'Sit down with whoever looks after the program.',
      'Type the key by hand into the settings of the program.',
      'Send a trial message to yourself.',
    ],
    after: 'program-key',
  },
  'file-transfer': {
    sv: [
      'Använd en lånad dator utanför kommunens nät.',
      'Öppna programmet för filöverföring och skriv adressen.',
      'Skriv användarnamn och lösenord för hand.',
    ],
    en: [
      'Use a borrowed computer outside the municipal network.',
      'Open the program for file transfer and type the address.',
      'Type user name and password by hand.',
    ],
    after: 'password',
  },
  'security-key': {
    sv: [
      'Ta säkerhetsnyckeln ur samma kuvert. Numret står på den.',
      'Logga in på nödkonto 1 med namn och lösenord.',
      'Sätt i nyckeln när datorn frågar, och tryck på den.',
    ],
    en: [
      'Take the security key out of the same envelope. Its number stands on it.',
      'Sign in to emergency account 1 with name and password.',
      'Put the key in when the computer asks, and touch it.',
    ],
    after: 'security-key',
  },
  panel: {
    sv: [
      'Ta med ficklampa och gå till panelen två tillsammans.',
      'Välj användaren på panelen.',
      'Slå koden utan att någon annan ser. Logga ut efteråt.',
    ],
    en: [
      'Bring a torch and go to the panel, two together.',
      'Choose the user on the panel.',
      'Enter the code so that nobody else sees. Sign out afterwards.',
    ],
    after: 'code',
  },
  'supplier-call': {
    sv: [
      'Ring leverantören på numret nedan, från vilken telefon som helst.',
      'Säg att växeln ska styras om till reservnumret.',
      'Säg koden när de frågar. Ring sedan reservnumret och pröva.',
    ],
    en: [
      'Ring the supplier on the number below, from any telephone.',
      'Say that the switchboard is to be redirected to the reserve number.',
      'Say the code when they ask. Then ring the reserve number and try.',
    ],
    after: 'code',
  },
  'bank-call': {
    sv: [
      'Ring banken på numret nedan.',
      'Säg kommunens namn och vad som ska betalas. Säg koden när de frågar.',
      'Skriv upp vem du talade med och när.',
    ],
    en: [
      'Ring the bank on the number below.',
      'Say the name of the municipality and what is to be paid. Say the code when they ask.',
      'Write down whom you spoke to and when.',
    ],
    after: 'code',
  },
  safe: {
    sv: [
      'Gå till skåpet två tillsammans.',
      'Slå koden utan att någon annan ser.',
      'Lås efteråt och känn på dörren att den är låst.',
    ],
    en: [
      'Go to the safe, two together.',
      'Enter the code so that nobody else sees.',
      'Lock it afterwards and try the door.',
    ],
    after: 'code',
  },
  alarm: {
    sv: [
      'Gå in genom personalingången. Larmet piper i 30 sekunder.',
      'Slå koden på panelen innanför dörren. Då tystnar det.',
      'Slå koden igen när ni går, så att larmet är på.',
    ],
    en: [
      'Go in through the staff entrance. The alarm beeps for 30 seconds.',
      'Enter the code on the panel inside the door. It goes silent.',
      'Enter the code again when you leave, so that the alarm is on.',
    ],
    after: 'code',
  },
};

/** The steps of a login and what is done after it, in the language of the demo. */
export function wayIn(way: Way, language: Language): { login_steps: string; after_use_steps: string } {
  const { after, ...steps } = ways[way];
  return {
    login_steps: steps[language].map((step, at) => `${at + 1}. ${step}`).join('\n'),
    after_use_steps: `${afterUse[after][language]}\n${newEnvelope[language]}`,
  };
}
