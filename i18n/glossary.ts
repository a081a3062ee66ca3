/** One word for one thing, on screen, on paper, in code and in documentation. */
export interface Term {
  /** The word of the code and of English texts. */
  readonly en: string;
  readonly sv: string;
}

/** The words of Sigill that are not plain Swedish or that two words compete for. */
export const terms: readonly Term[] = [
  { sv: 'valv', en: 'vault' },
  { sv: 'fack', en: 'compartment' },
  { sv: 'lösenfras', en: 'passphrase' },
  { sv: 'inloggning', en: 'credential' },
  { sv: 'lösenord eller kod', en: 'secret' },
  { sv: 'inloggningsblad', en: 'login sheet' },
  { sv: 'reservkoder', en: 'reserve codes' },
  { sv: 'nödkonto', en: 'break-glass account' },
  { sv: 'återställningskort', en: 'restore card' },
  { sv: 'kortinnehavare', en: 'card holder' },
  { sv: 'återställningskod', en: 'recovery code' },
  { sv: 'öppningskort', en: 'opening card' },
  { sv: 'startkort', en: 'start card' },
  { sv: 'dörrtext', en: 'door text' },
  { sv: 'krypterad papperskopia', en: 'paper vault' },
  { sv: 'kodblad', en: 'code sheet' },
  { sv: 'provblad', en: 'test sheet' },
  { sv: 'övningsläge', en: 'drill mode' },
  { sv: 'Krisvy', en: 'crisis view' },
  { sv: 'Är vi redo?', en: 'readiness' },
  { sv: 'att göra', en: 'finding' },
  { sv: 'gör så här', en: 'next step' },
  { sv: 'funktion', en: 'function' },
  { sv: 'behörighet', en: 'right' },
  { sv: 'två personer tillsammans', en: 'two jointly' },
  { sv: 'kodord', en: 'code word' },
  { sv: 'kontrollord', en: 'check words' },
  { sv: 'larmlista', en: 'call list' },
  { sv: 'ringkedja', en: 'call tree' },
  { sv: 'ersättare', en: 'deputy' },
  { sv: 'tjänsteperson i beredskap (TiB)', en: 'duty officer' },
  { sv: 'driftleverantör', en: 'host' },
  { sv: 'Behöver för att fungera', en: 'depends on' },
  { sv: 'Får ligga nere högst', en: 'time tier' },
  { sv: 'kuvert', en: 'envelope' },
  { sv: 'kuvertförteckning', en: 'envelope register' },
  { sv: 'förteckning', en: 'register' },
  { sv: 'plombnummer', en: 'seal number' },
  { sv: 'öppningsprotokoll', en: 'opening record' },
  { sv: 'destruktionsprotokoll', en: 'destruction record' },
  { sv: 'innehållslista', en: 'contents list' },
  { sv: 'utbytesblad', en: 'changed pages' },
  { sv: 'fickfolder', en: 'folded sheet' },
  { sv: 'plånbokskort', en: 'wallet card' },
  { sv: 'krispärm', en: 'crisis binder' },
  { sv: 'loggbok', en: 'log book' },
  { sv: 'skyddade personuppgifter', en: 'protected identity' },
  { sv: 'bekräftad', en: 'verified' },
  { sv: 'reservkopia', en: 'backup copy' },
];

/** A word that no Swedish sentence of ours may hold. */
export interface BannedWord {
  readonly word: string;
  readonly instead: string;
  /** Endings that the word takes; without them only the word itself is meant. */
  readonly endings?: string;
  /** Where the word means something else, and may stand. */
  readonly allowedIn?: RegExp;
}

const noun = 'en|et|er|erna|n|t|s|ens|ets';

export const bannedWords: readonly BannedWord[] = [
  { word: 'hemligt blad', instead: 'inloggningsblad' },
  { word: 'konfidentiell', instead: 'lösenord eller kod', endings: 't|a' },
  { word: 'hemlighet', instead: 'lösenord eller kod', endings: noun },
  { word: 'inloggningsuppgift', instead: 'inloggning', endings: noun },
  { word: 'krisläge', instead: 'Krisvy', endings: 't' },
  { word: 'beredskapsläge', instead: 'Är vi redo?', endings: 't' },
  {
    word: 'beredskap',
    instead: 'Är vi redo?',
    endings: 'en|s',
    allowedIn: /tjänsteperson(en)? i beredskap|höjd beredskap/i,
  },
  { word: 'avdelning', instead: 'fack', endings: 'en|ar|arna|ens' },
  { word: 'nyckelkort', instead: 'återställningskort', endings: 'et|en' },
  { word: 'delnyckel', instead: 'återställningskort', endings: 'n' },
  { word: 'delnycklar', instead: 'återställningskort' },
  { word: 'nyckelbärare', instead: 'kortinnehavare', endings: 'n|na', allowedIn: /dörr|lås|hus/i },
  { word: 'återläsningsblad', instead: 'kodblad', endings: 'et|en' },
  { word: 'grunda valv', instead: 'skapa valv', endings: 'et' },
  {
    word: 'roll',
    instead: 'funktion eller behörighet',
    endings: 'en|er|erna',
    allowedIn: /spelar (ingen|stor) roll/i,
  },
  { word: 'två i förening', instead: 'två personer tillsammans' },
  { word: 'fyra ögon', instead: 'två personer tillsammans' },
  { word: 'kontrollfras', instead: 'kodord', endings: 'en|er|erna' },
  { word: 'motringning', instead: 'ring tillbaka på listans nummer', endings: 'en|ar' },
  { word: 'fungerar utan nät', instead: 'fungerar när kommunens nät ligger nere' },
  { word: 'driftställe', instead: 'Körs hos, driftleverantör', endings: 't|n' },
  { word: 'värd', instead: 'Körs hos, driftleverantör' },
  { word: 'beroende', instead: 'Behöver för att fungera', endings: 't|n|na', allowedIn: /beroende på/i },
  { word: 'tidskrav', instead: 'Får ligga nere högst', endings: 'et|en' },
  { word: 'engångskod', instead: 'reservkod', endings: 'en|er|erna', allowedIn: /app/i },
  { word: 'röjd', instead: 'kan vara känt av andra', endings: 'a' },
  { word: 'röjt', instead: 'kan vara känt av andra' },
  { word: 'exponerad', instead: 'kan vara känt av andra', endings: 'e' },
  { word: 'exponerat', instead: 'kan vara känt av andra' },
  { word: 'brist', instead: 'att göra', endings: 'en|er|erna' },
  { word: 'åtgärd', instead: 'gör så här', endings: 'en|er|erna' },
  { word: 'efterregistrering', instead: 'för in i efterhand', endings: 'en|ar' },
  { word: 'efterregistrera', instead: 'för in i efterhand', endings: 'd|t|s' },
  { word: 'läsläge', instead: 'bara läsa', endings: 't' },
  { word: 'uppgifter per', instead: 'Uppdaterad' },
  { word: 'förstör den', instead: 'Strimla den gamla' },
  { word: 'förstöringsprotokoll', instead: 'destruktionsprotokoll', endings: 'et|en' },
  { word: 'manifest', instead: 'innehållslista', endings: 'et|en' },
  { word: 'kuvertregister', instead: 'kuvertförteckning', endings: 'et' },
  { word: 'kuvertregistret', instead: 'kuvertförteckning' },
  { word: 'register', instead: 'förteckning' },
  { word: 'registret', instead: 'förteckning' },
  { word: 'registerutdrag', instead: 'utdrag om en person', endings: 'et|en' },
  {
    word: 'sekretessmarkering',
    instead: 'skyddade personuppgifter',
    endings: 'en|ar',
    allowedIn: /handling|dokument|papper|blad/i,
  },
  { word: 'bytesblad', instead: 'utbytesblad', endings: 'et|en' },
  { word: 'vikblad', instead: 'fickfolder', endings: 'et|en' },
  { word: 'återrapport', instead: 'rapportera tillbaka till', endings: 'en|er' },
  { word: 'ordonnans', instead: 'bud', endings: 'en|er', allowedIn: /bud \(ordonnans\)/i },
  { word: 'tjänsteman i beredskap', instead: 'tjänsteperson i beredskap (TiB)' },
  { word: 'stabsläge', instead: 'staben är aktiverad', endings: 't' },
  { word: 'kontrollerad', instead: 'bekräftad', endings: 'e', allowedIn: /valv|kopia|kod|blad/i },
  { word: 'rotera', instead: 'byt lösenord', endings: 's|d|t|r|de' },
  { word: 'backup', instead: 'reservkopia', endings: 'en|er|erna' },
  { word: 'readiness', instead: 'Är vi redo?' },
  { word: 'vänligen', instead: 'skriv vad man gör' },
  { word: 'användaren', instead: 'du' },
];

/** The banned words that stand in a Swedish text, whole words only, with what to write instead. */
export function bannedIn(text: string): BannedWord[] {
  return bannedWords.filter((banned) => {
    const rest = banned.allowedIn === undefined ? text : text.replace(global(banned.allowedIn), ' ');
    const isElsewhere = banned.allowedIn !== undefined && isContext(banned, text);
    return !isElsewhere && pattern(banned).test(rest);
  });
}

/** A context that does not hold the word itself excuses the whole sentence. */
function isContext({ word, allowedIn }: BannedWord, text: string): boolean {
  return allowedIn !== undefined && allowedIn.test(text) && !allowedIn.source.includes(word);
}

function global(expression: RegExp): RegExp {
  return new RegExp(expression.source, 'gi');
}

function pattern({ word, endings }: BannedWord): RegExp {
  const ending = endings === undefined ? '' : `(?:${endings})?`;
  return new RegExp(`(?<![\\p{L}\\p{M}])${word}${ending}(?![\\p{L}\\p{M}])`, 'iu');
}
