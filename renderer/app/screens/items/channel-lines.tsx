import { Copy, QrCode } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { ChannelView } from '../../../../electron/contract/index.ts';
import { IconButton, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { DialDialog } from './dial-dialog.tsx';
import { sayChannelKind, sayDay } from './words.ts';

/** A number that was copied is no secret, but it is not left lying for hours either: seconds. */
const copiedFor = 600;

/** The ways to reach somebody, in the order to try: the number large, and below it what one has to know of it. */
export function ChannelLines({ channels }: { channels: readonly ChannelView[] }) {
  const { t } = useSpeech();
  if (channels.length === 0) {
    return (
      <div className="no-channels">
        <p>
          <strong>{t('app.contacts.no-channels')}</strong>
        </p>
        <p>{t('app.contacts.no-channels.next')}</p>
      </div>
    );
  }
  return (
    <ol className="channels">
      {channels.map((channel, index) => (
        <ChannelLine key={`${channel.kind} ${channel.text}`} channel={channel} place={index + 1} />
      ))}
    </ol>
  );
}

function ChannelLine({ channel, place }: { channel: ChannelView; place: number }) {
  const { t } = useSpeech();
  const tell = useToast();
  const { text, isPhone } = channel;
  const copy = async () => {
    const answer = await sigill.shell.copySecret({ text, seconds: copiedFor });
    if (answer.ok) tell({ text: t('app.contacts.copied', { text }) });
  };
  return (
    <li className="channel">
      <span className="channel-place" aria-hidden="true">
        {place}
      </span>
      <span>
        <span className="channel-value">
          {isPhone ? <span className="number">{text}</span> : <Breakable text={text} />}
        </span>
        <ChannelMore channel={channel} />
      </span>
      <span className="channel-tools">
        <IconButton
          icon={Copy}
          label={t('app.contacts.copy-number', { text })}
          onPress={() => {
            void copy();
          }}
        />
        {channel.dial !== null && <DialButton number={text} dial={channel.dial} />}
      </span>
    </li>
  );
}

function DialButton({ number, dial }: { number: string; dial: string }) {
  const { t } = useSpeech();
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <IconButton
        icon={QrCode}
        label={t('app.contacts.dial', { number })}
        onPress={() => {
          setIsShown(true);
        }}
      />
      {isShown && (
        <DialDialog
          {...{ number, dial }}
          onClose={() => {
            setIsShown(false);
          }}
        />
      )}
    </>
  );
}

/** An address may break after its @ and its dots, and nowhere else if it can be helped. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@./])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function ChannelMore({ channel }: { channel: ChannelView }) {
  const { t, language } = useSpeech();
  const { kind, isPrivate, survives, verifiedAt } = channel;
  const day = verifiedAt === null ? '' : sayDay(language, verifiedAt, Date.now());
  const parts = [
    sayChannelKind(t, kind),
    ...(isPrivate ? [t('app.contacts.channel-private')] : []),
    ...(survives === 'yes' ? [t('app.contacts.channel-survives')] : []),
    ...(survives === 'no' ? [t('app.contacts.channel-dies')] : []),
    ...(verifiedAt === null ? [] : [t('app.contacts.channel-verified', { day })]),
  ];
  return <span className="channel-more">{parts.join(' · ')}</span>;
}
