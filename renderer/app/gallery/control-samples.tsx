import { Ellipsis, Filter, Printer, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  CardWordsField,
  Checkbox,
  IconButton,
  RadioGroup,
  SearchField,
  SecretField,
  Select,
  TextField,
} from '../components/index.ts';

export function ButtonSamples() {
  return (
    <div className="actions">
      <Button kind="primary" icon={UserPlus}>
        Ny kontakt
      </Button>
      <Button icon={Filter}>Filter</Button>
      <Button kind="danger" icon={Trash2}>
        Ta bort kontakten
      </Button>
      <Button kind="plain">Tillbaka</Button>
      <Button kind="primary" size="large" icon={Printer}>
        Skriv ut allt nu
      </Button>
      <Button isDisabled>Går inte nu</Button>
      <Button kind="primary" isPending>
        Sparas
      </Button>
      <IconButton icon={Ellipsis} label="Mer" />
    </div>
  );
}

export function FieldSamples() {
  const [text, setText] = useState('Fadumo');
  const [secret, setSecret] = useState('exempel gryning');
  const [query, setQuery] = useState('hem');
  const [words, setWords] = useState<readonly string[]>(['academic', 'acid', 'acne']);
  return (
    <div className="two">
      <TextField
        label="Förnamn"
        value={text}
        onChange={setText}
        help="Det namn som personen brukar använda."
      />
      <TextField
        label="Mobil"
        value="070-17"
        onChange={setText}
        error="Numret är för kort. Skriv hela."
        type="tel"
      />
      <TextField label="Anteckning" value={text} onChange={setText} isLong />
      <TextField label="Kan inte ändras" value={text} onChange={setText} isDisabled />
      <SecretField label="Lösenfras" value={secret} onChange={setSecret} />
      <SecretField
        label="Lösenfras igen"
        value="fel"
        onChange={setSecret}
        error="Den låser inte upp valvet."
      />
      <SearchField label="Sök bland kontakter" value={query} onChange={setQuery} />
      <CardWordsField label="Orden på kort 1" words={words} onChange={setWords} />
    </div>
  );
}

const rooms = [
  { id: 'communication', name: 'Kommunikation' },
  { id: 'it', name: 'IT', help: 'Nödkonton och system' },
] as const;

export function ChoiceSamples() {
  const [room, setRoom] = useState<'communication' | 'it'>('communication');
  const [isMasked, setIsMasked] = useState(true);
  return (
    <div className="two">
      <Select label="Fack" choices={rooms} value={room} onChange={setRoom} help="Vilka som får läsa." />
      <RadioGroup label="Fack" choices={rooms} value={room} onChange={setRoom} />
      <RadioGroup label="Fack, i ram" choices={rooms} value={room} onChange={setRoom} isFramed />
      <div>
        <Checkbox isSelected={isMasked} onChange={setIsMasked} help="Privata nummer döljs.">
          Maskad utskrift
        </Checkbox>
        <Checkbox isSelected={false} isIndeterminate onChange={setIsMasked}>
          Några valda
        </Checkbox>
        <Checkbox isSelected isDisabled onChange={setIsMasked}>
          Går inte att ändra
        </Checkbox>
        <Checkbox isSelected={isMasked} onChange={setIsMasked} isFramed help="8 sidor">
          Larmlista
        </Checkbox>
      </div>
    </div>
  );
}
