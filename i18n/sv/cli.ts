import { cliAnswers } from './cli-answers.ts';
import { cliCopies } from './cli-copies.ts';
import { cliForks } from './cli-forks.ts';
import { cliLog } from './cli-log.ts';
import { cliPeople } from './cli-people.ts';
import { cliMerge } from './cli-merge.ts';
import { cliOptions } from './cli-options.ts';

/** Sentences of the command line. */
export const cli = {
  product: 'Sigill',
  about: 'Sigill håller kontaktlistor och inloggningar i ett krypterat valv och på förseglat papper.',
  'help-usage': 'Så skriver du:',
  'help-commands': 'Kommandon:',
  'help-options': 'Val:',
  'help-statuses': 'Så slutar ett kommando (status):',
  'help-more': 'Mer om ett kommando: sigill help VERB. Lösenord och lösenfraser ges aldrig som argument.',
  'status-0': 'klart, och allt som lästes var helt',
  'status-1': 'det gick inte; läs meddelandet',
  'status-2': 'kommandot är felskrivet',
  'status-3': 'fel lösenfras, kod eller kort, eller otillräcklig behörighet',
  'status-4': 'valvet är öppet någon annanstans',
  'status-5': 'gjort med en nyare version',
  'status-6': 'skadat eller förfalskat',
  'status-7': 'finns inte',
  'status-8': 'det som lämnades in går inte att ta emot',
  init: 'Skapar ett nytt valv och visar återställningskoden en gång.',
  demo: 'Skapar ett exempelvalv med påhittade uppgifter.',
  info: 'Visar vad som går att veta om ett valv utan att låsa upp det.',
  check: 'Läser allt i valvet och räknar upp det som är skadat eller ändrat. Skriver ingenting.',
  add: 'Lägger till en uppgift.',
  edit: 'Ändrar de fält som anges och låter de andra vara.',
  remove: 'Tar bort en uppgift ur alla listor. Historiken finns kvar.',
  erase: 'Gallrar en uppgift med hela dess historik, enligt ett gallringsbeslut.',
  list: 'Visar uppgifter av ett slag i bokstavsordning.',
  search: 'Söker bland allt som går att läsa. Lösenord och koder genomsöks inte.',
  show: 'Visar en uppgift. Lösenord och koder visas bara på begäran, och det skrivs i loggboken.',
  history: 'Visar hur en uppgift har ändrats.',
  slot: 'Visar låsen, och lägger till, ändrar och tar bort dem.',
  'second-person': 'Visar eller ändrar vilka fack som visar lösenord för två personer tillsammans.',
  people: 'Visar vem som öppnar vad, och vad som är kvar att göra när någon slutar.',
  custodians: 'Gör nya återställningskort, visar vem som har vilket, eller prövar kort som har samlats ihop.',
  import: 'Läser in en fil från ett annat program: CSV, vCard eller KeePass.',
  export: 'Skriver uppgifter till en fil för ett annat program. Det skrivs i loggboken.',
  print: 'Gör en PDF att skriva ut. Koderna läses tillbaka innan den lämnas ut.',
  restore: 'Återställer ett valv från skannade kodblad.',
  ...cliForks,
  ...cliMerge,
  ...cliOptions,
  ...cliAnswers,
  ...cliCopies,
  ...cliLog,
  ...cliPeople,
} as const;
