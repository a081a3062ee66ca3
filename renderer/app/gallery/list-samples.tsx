import { Check, Ellipsis, Phone, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import type { ItemLineView } from '../../../electron/contract/index.ts';
import {
  Badge,
  Button,
  DetailPanel,
  Facts,
  IconButton,
  ListAndDetail,
  Menu,
  Steps,
  Tabs,
  VirtualList,
  rowsOf,
} from '../components/index.ts';
import { people } from './fake/people.ts';

const many = rowsOf(people(10_000), ({ title }) => title);
const few = rowsOf(people(6), ({ title }) => title);

function Row({ title, subtitle, number, verifiedAt }: ItemLineView) {
  return (
    <>
      <span>
        <span className="row-title">{title}</span>
        <span className="row-subtitle">{subtitle}</span>
      </span>
      <span className="number">{number}</span>
      <span>
        {verifiedAt === null ? <Badge kind="bad">aldrig</Badge> : <Badge kind="ok">för 12 dagar sedan</Badge>}
      </span>
    </>
  );
}

export function ListSample() {
  const [selected, setSelected] = useState<string | null>('contact-0');
  return (
    <div className="sample-list">
      <VirtualList
        label="Kontakter"
        rows={many}
        selected={selected}
        onSelect={setSelected}
        head={
          <>
            <span>Namn och funktion</span>
            <span>Ring först</span>
            <span>Bekräftad</span>
          </>
        }
      >
        {(item) => <Row {...item} />}
      </VirtualList>
    </div>
  );
}

export function DetailSample() {
  const [selected, setSelected] = useState<string | null>('contact-0');
  const list = (
    <VirtualList label="Sex kontakter" rows={few} selected={selected} onSelect={setSelected}>
      {({ title }) => <span className="row-title">{title}</span>}
    </VirtualList>
  );
  const close = () => {
    setSelected(null);
  };
  return (
    <div className="sample-detail">
      <ListAndDetail
        list={list}
        detail={selected === null ? null : <Panel of={selected} onClose={close} />}
      />
    </div>
  );
}

function Panel({ of, onClose }: { of: string; onClose: () => void }) {
  return (
    <DetailPanel
      of={of}
      title="Fadumo Tallryda"
      subtitle="Enhetschef, Hemtjänst Centrum"
      onClose={onClose}
      tools={<Menu button={<IconButton icon={Ellipsis} label="Mer" />} label="Mer" entries={[]} />}
      badges={
        <>
          <Badge kind="plain">Krisledning 12</Badge>
          <Badge kind="ok" icon={Phone}>
            Nås när nätet ligger nere
          </Badge>
        </>
      }
    >
      <ol className="channels">
        <li className="channel">
          <span className="channel-place">1</span>
          <span>
            <span className="channel-value">
              <span className="number">070-174 06 21</span>
            </span>
            <span className="channel-more">Mobil, arbete · bekräftad 2 mars</span>
          </span>
          <IconButton icon={PhoneOff} label="Svarar inte" />
        </li>
      </ol>
      <Facts
        facts={[
          { name: 'Ersättare', value: 'Petra Lingonmark' },
          { name: 'Närmaste chef', value: 'Berit Lavhage' },
        ]}
      />
      <div className="actions">
        <Button kind="primary" icon={Check}>
          Uppgifterna stämmer
        </Button>
      </div>
    </DetailPanel>
  );
}

export function StepSamples() {
  const [tab, setTab] = useState<'first' | 'second'>('first');
  return (
    <>
      <Steps
        label="Skapa ett valv"
        steps={['Organisation', 'Lösenfras', 'Återställningskod', 'Kontakter']}
        current={1}
      />
      <Tabs
        label="Två flikar"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'first', name: 'Uppgifter', content: <p>Det som gäller nu.</p> },
          { id: 'second', name: 'Historik', content: <p>Det som gällde förr.</p> },
        ]}
      />
    </>
  );
}
