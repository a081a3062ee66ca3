import { Ellipsis, History, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, ConfirmDialog, Dialog, IconButton, Menu, useToast } from '../components/index.ts';

const nothing = () => undefined;

type Opened = 'dialog' | 'confirm' | 'name' | null;

export function OverlaySamples() {
  const tell = useToast();
  const [open, setOpen] = useState<Opened>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <div className="actions">
      <Button
        onPress={() => {
          setOpen('dialog');
        }}
      >
        Öppna en ruta
      </Button>
      <Button
        onPress={() => {
          setOpen('confirm');
        }}
      >
        Fråga först
      </Button>
      <Button
        onPress={() => {
          setOpen('name');
        }}
      >
        Fråga efter namnet
      </Button>
      <Button
        onPress={() => {
          tell({ text: 'Sparat.' });
        }}
      >
        Säg att det är sparat
      </Button>
      <Button
        onPress={() => {
          tell({ text: 'Fadumo Tallryda är borttagen.', action: { name: 'Ångra', onPress: nothing } });
        }}
      >
        Säg, med ångra
      </Button>
      <MenuSample />
      <Dialogs open={open} onClose={close} />
    </div>
  );
}

function MenuSample() {
  return (
    <Menu
      button={<IconButton icon={Ellipsis} label="Mer" />}
      label="Mer om kontakten"
      entries={[
        { id: 'edit', name: 'Ändra', icon: Pencil, shortcut: 'Ctrl+E', onChoose: nothing },
        { id: 'history', name: 'Historik', icon: History, onChoose: nothing },
        { id: 'remove', name: 'Ta bort', icon: Trash2, isDanger: true, onChoose: nothing },
      ]}
    />
  );
}

function Dialogs({ open, onClose: close }: { open: Opened; onClose: () => void }) {
  return (
    <>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title="Dörrtexten"
        actions={<Button onPress={close}>Klar</Button>}
      >
        <p>Krispärmen står i växeln.</p>
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="Fadumo Tallryda tas bort"
        action="Ta bort kontakten"
      >
        <p>Hon försvinner från tre listor. Det går att ångra så länge valvet finns.</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'name'}
        onClose={close}
        onConfirm={close}
        title="Alla utskrifter makuleras"
        action="Makulera alla"
        nameToType="Granudda"
      >
        <p>Sju utskrifter slutar gälla. Papperen måste strimlas.</p>
      </ConfirmDialog>
    </>
  );
}
