import { EyeOff, Timer } from 'lucide-react';
import type { RevealedView } from '../../../../electron/contract/index.ts';
import { Badge, Button, Facts } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ShownNote } from './shown-note.tsx';
import { useCountDown } from './use-count-down.ts';
import { useProtected } from './use-protected.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface RevealedSecretProps {
  readonly revealed: RevealedView;
  /** What is needed beside it, such as the user name. */
  readonly facts: readonly Fact[];
  readonly fieldName: string;
  readonly onClose: () => void;
}

/** A secret on the screen: large, in groups of four with how each is read aloud, until its time is up. */
export function RevealedSecret({ revealed, facts, fieldName, onClose }: RevealedSecretProps) {
  const { t } = useSpeech();
  const left = useCountDown(revealed.seconds, onClose);
  useProtected();
  const length = t('app.logins.length', { count: revealed.length });
  return (
    <div className="reveal">
      <div className="reveal-head">
        <p>{fieldName}</p>
        <Badge kind="warn" icon={Timer}>
          <span className="tabular">{t('app.logins.hides-in', { seconds: left })}</span>
        </Badge>
      </div>
      <span className="for-listeners" role="status">
        {left === 30 || left === 10 ? t('app.logins.hides-in-said', { seconds: left }) : ''}
      </span>
      <Groups groups={revealed.groups} />
      <Facts facts={[...facts, { name: t('app.logins.length-name'), value: length }]} />
      <div className="reveal-foot">
        <ShownNote noted={revealed.noted} />
        <Button kind="primary" icon={EyeOff} onPress={onClose} autoFocus>
          {t('app.logins.hide')}
        </Button>
      </div>
    </div>
  );
}

function Groups({ groups }: { groups: RevealedView['groups'] }) {
  return (
    <ol className="secret-groups">
      {groups.map((group, index) => (
        // The same four characters may stand twice; groups never move.
        <li key={index} className="secret-group">
          <span className="secret-characters" translate="no">
            {group.map(({ character }) => character).join('')}
          </span>
          <ul className="secret-reading">
            {group.map(({ reading }, at) => (
              <li key={at}>{reading}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
