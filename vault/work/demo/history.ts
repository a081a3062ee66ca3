import { refTo } from './items.ts';
import type { World } from './world.ts';

/** Reviews, drills, a real opening, one that is not closed, and what is left to do. */
export function addHistory(world: World): void {
  addReviews(world);
  addDrills(world);
  addOpenings(world);
  addWrongNumbers(world);
  addTexts(world);
}

function addReviews(world: World): void {
  const { time } = world;
  const rows = [
    ['lista-larm', -97, 'phone', 6],
    ['lista-stab', -30, 'in_person', 2],
    ['lista-media', -150, 'phone', 3],
  ] as const;
  for (const [list, days, method, changes] of rows) {
    world.add('review', `granskning-${list}`, {
      object: refTo(list),
      at: time.at(days, '14:30'),
      by: refTo('alvstrom-roth'),
      method,
      outcome: 'Granskad',
      changes,
    });
  }
}

function addDrills(world: World): void {
  const { time } = world;
  world.add('drill', 'larmovning-1', {
    type: 'call',
    date: time.day(-310),
    list: refTo('lista-larm'),
    reached_percent: 65,
    minutes: 60,
    wrong_numbers: 7,
    findings: 'Sju nummer var fel. Ersättare saknades för analys.',
  });
  world.add('drill', 'larmovning-2', {
    type: 'call',
    date: time.day(-95),
    list: refTo('lista-larm'),
    reached_percent: 78,
    minutes: 60,
    wrong_numbers: 4,
    findings: 'Fyra nummer var fel. Alla funktioner utom analys hade någon på plats.',
  });
  world.add('drill', 'aterstallning-1', {
    type: 'restore',
    date: time.day(-58),
    participants: ['isnas-vide', 'backmyra', 'stormudd', 'energi-vd'].map(refTo),
    minutes: 26,
    pages_unreadable: 1,
    findings: 'Valvet öppnades på lånad dator med tre kort. Ett blad var vikt och lästes på andra försöket.',
  });
}

function addOpenings(world: World): void {
  const { time } = world;
  world.add('incident', 'ragne', {
    name: 'Stormen Ragne',
    started_at: time.at(-142, '04:10'),
    ended_at: time.at(-140, '16:00'),
    note: 'Strömmen borta i 31 timmar i Sörsel och Isnäset.',
  });
  world.add('opening', 'oppning-ragne', {
    copy: refTo('kuvert-05A'),
    envelope: refTo('kuvert-05'),
    occurred_at: time.at(-142, '06:25'),
    recorded_at: time.at(-139, '10:00'),
    reason: 'emergency',
    authorised_by: refTo('isnas-vide'),
    opened_by: [refTo('alvstrom-roth'), refTo('raddning-3')],
    seal_no_read: 'GR3908',
    intact: 'yes',
    used_credentials: [refTo('login-sms-tjanst')],
    rotate_due: time.at(-141, '06:25'),
    closed_at: time.at(-138, '15:30'),
    review_result: 'Nödläge. Lösenordet är bytt, nytt kuvert förseglat.',
    paper_protocol_ref: 'Pärm 1, flik 9',
  });
  world.add('opening', 'oppning-oavslutad', {
    copy: refTo('kuvert-05B'),
    envelope: refTo('kuvert-05'),
    occurred_at: time.at(-3, '08:15'),
    recorded_at: time.at(-2, '09:00'),
    reason: 'drill',
    authorised_by: refTo('isnas-vide'),
    opened_by: [refTo('raddning-2'), refTo('sorselius')],
    seal_no_read: 'GR4111',
    intact: 'yes',
    used_credentials: [refTo('login-vaxel-portal')],
    rotate_due: time.at(-2, '08:15'),
  });
}

/** What the last call drill found wrong. */
function addWrongNumbers(world: World): void {
  for (const [at, person] of ['namnd-3', 'namnd-5', 'raddning-3', 'bostad-vd'].entries()) {
    world.add('call-attempt', `fel-nummer-${at + 1}`, {
      list: refTo('lista-larm'),
      contact: refTo(person),
      occurred_at: world.time.at(-95, `18:0${at + 1}`),
      recorded_at: world.time.at(-94, '09:00'),
      result: 'wrong',
      occasion: refTo('larmovning-2'),
    });
    world.add('task', `ratta-nummer-${at + 1}`, {
      what: 'Ta reda på rätt nummer',
      object: refTo(person),
      owner: refTo('sorselius'),
      cause: 'Larmövning',
      due: world.time.day(at === 0 ? -60 : -80),
      ...(at === 0 ? {} : { done_at: world.time.at(-85, '11:00'), done_by: refTo('sorselius') }),
    });
  }
}

function addTexts(world: World): void {
  const rows = [
    [
      'sms-medarbetare',
      'Sms till medarbetare',
      'Kommunens datorer är avstängda. Kom till arbetet som vanligt. Ring närmaste chef om du har frågor. Nästa besked klockan {tid}.',
      'The municipality’s computers are switched off. Come to work as usual. Call your nearest manager with questions. Next message at {tid}.',
    ],
    [
      'anslag',
      'Anslag på dörren',
      'Våra datorer fungerar inte. Du når oss på 0980-31 92 01. Nästa besked på den här dörren klockan {tid}.',
      'Our computers do not work. You reach us on 0980-31 92 01. Next message on this door at {tid}.',
    ],
    [
      'pressrad',
      'Första raden till media',
      'Granudda kommun har problem med it-systemen sedan {tid}. Vi arbetar med att ta reda på vad som har hänt. Vi lovar ingen tid.',
      'Granudda has had problems with its IT systems since {tid}. We are finding out what has happened. We promise no time.',
    ],
    [
      'telefonsvar',
      'Svar i telefon',
      'Jag skriver upp ditt ärende för hand och ger det till rätt person. Vad gäller det, och vilket nummer når vi dig på?',
      'I will write down your matter by hand and give it to the right person. What is it about, and on what number do we reach you?',
    ],
  ] as const;
  for (const [ref, name, text_sv, text_en] of rows) {
    world.add('template', `mall-${ref}`, { name, text_sv, text_en, purpose: 'Färdig text för krisen' });
  }
}
