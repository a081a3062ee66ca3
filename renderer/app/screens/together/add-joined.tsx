import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, ErrorBanner, SecretField, TextField, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';

interface NewLogin {
  readonly label: string;
  readonly username: string;
  readonly secret: string;
}

/** A login for the compartment that several opened: what it is called, who logs in, and the password. */
export function AddJoined({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech();
  const [login, setLogin] = useState<NewLogin>({ label: '', username: '', secret: '' });
  const [isAsked, setIsAsked] = useState(false);
  const { isWorking, error, run } = useAdd(login, onDone);
  const isLacking = login.label.trim() === '';
  return (
    <form
      className="together"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (!isLacking) run();
      }}
    >
      <LoginFields {...{ login }} isLacking={isAsked && isLacking} onChange={setLogin} />
      <ErrorBanner error={error} />
      <div className="actions">
        <Button kind="primary" type="submit" icon={Plus} isPending={isWorking}>
          {t('app.together.add')}
        </Button>
      </div>
    </form>
  );
}

function useAdd(login: NewLogin, onDone: () => void) {
  const { t } = useSpeech();
  const tell = useToast();
  return useWork(() => {
    const fields = Object.fromEntries(Object.entries(login).filter(([, text]) => text !== ''));
    return sigill.act.addJoined({ fields }).then((answer) => {
      if (answer.ok) {
        tell({ text: t('app.together.added', { title: login.label }) });
        onDone();
      }
      return answer;
    });
  });
}

interface LoginFieldsProps {
  readonly login: NewLogin;
  readonly isLacking: boolean;
  readonly onChange: (login: NewLogin) => void;
}

function LoginFields({ login, isLacking, onChange }: LoginFieldsProps) {
  const { t } = useSpeech();
  const put = (field: keyof NewLogin) => (text: string) => {
    onChange({ ...login, [field]: text });
  };
  return (
    <>
      <TextField
        label={t('app.field.label')}
        value={login.label}
        onChange={put('label')}
        autoFocus
        error={isLacking ? t('app.together.label.missing') : null}
      />
      <TextField label={t('app.field.username')} value={login.username} onChange={put('username')} />
      <SecretField label={t('app.field.secret')} value={login.secret} onChange={put('secret')} />
    </>
  );
}
