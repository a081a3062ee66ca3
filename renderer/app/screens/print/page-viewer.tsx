import { ChevronLeft, ChevronRight, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { PrintView } from '../../../../electron/contract/index.ts';
import { Button, ErrorState, IconButton } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { usePagePicture } from './use-page-picture.ts';
import { dpiFor, pixelsOf, useZoom, type Zoom, type ZoomHold } from './use-zoom.ts';

/** A print's pages as pictures, one at a time, turned by keys or buttons. */
export function PageViewer({ print }: { print: PrintView }) {
  const { t } = useSpeech();
  const [page, setPage] = useState(0);
  const zoom = useZoom();
  const last = print.pages.length - 1;
  const turn = (to: number) => {
    setPage(Math.min(last, Math.max(0, to)));
  };
  const press = (event: KeyboardEvent) => {
    const act = actionOf(event, { page, last, turn, zoom });
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <section className="viewer" aria-label={t('app.print.pages', { number: print.number })} onKeyDown={press}>
      <div className="viewer-tools">
        <IconButton
          icon={ChevronLeft}
          label={t('app.print.previous')}
          isDisabled={page === 0}
          onPress={() => {
            turn(page - 1);
          }}
        />
        <p className="viewer-place tabular" role="status">
          {t('app.print.page', { page: page + 1, of: print.pages.length })}
        </p>
        <IconButton
          icon={ChevronRight}
          label={t('app.print.next')}
          isDisabled={page === last}
          onPress={() => {
            turn(page + 1);
          }}
        />
        <ZoomTools zoom={zoom} />
      </div>
      <PageFrame print={print} page={page} zoom={zoom.zoom} />
      <p className="viewer-keys">{t('app.print.page-keys')}</p>
    </section>
  );
}

interface Viewing {
  readonly page: number;
  readonly last: number;
  readonly turn: (to: number) => void;
  readonly zoom: ZoomHold;
}

/** What a key does in the viewer; undefined for keys that are not its own. */
function actionOf(event: KeyboardEvent, { page, last, turn, zoom }: Viewing): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const to = { PageDown: page + 1, PageUp: page - 1, Home: 0, End: last }[event.key];
  if (to !== undefined)
    return () => {
      turn(to);
    };
  return { '+': zoom.larger, '-': zoom.smaller, '0': zoom.fit }[event.key];
}

function ZoomTools({ zoom }: { zoom: ZoomHold }) {
  const { t } = useSpeech();
  return (
    <span className="viewer-zoom">
      <IconButton
        icon={ZoomOut}
        label={t('app.print.zoom-out')}
        isDisabled={!zoom.canShrink}
        onPress={zoom.smaller}
      />
      <IconButton
        icon={ZoomIn}
        label={t('app.print.zoom-in')}
        isDisabled={!zoom.canGrow}
        onPress={zoom.larger}
      />
      {zoom.zoom === null ? (
        <span className="viewer-size">{t('app.print.zoom-fit')}</span>
      ) : (
        <>
          <Button kind="plain" icon={Maximize} onPress={zoom.fit}>
            {t('app.print.zoom-fit')}
          </Button>
          <span className="viewer-size tabular" role="status">
            {t('app.print.zoom', { zoom: zoom.zoom })}
          </span>
        </>
      )}
    </span>
  );
}

function PageFrame({ print, page, zoom }: { print: PrintView; page: number; zoom: Zoom }) {
  const { t } = useSpeech();
  const picture = usePagePicture(print.print, page, dpiFor(zoom, window.devicePixelRatio));
  const size = print.pages[page];
  if (picture.state === 'refused') return <ErrorState error={picture.error} />;
  const said = t('app.print.page-of-print', { page: page + 1, of: print.pages.length, number: print.number });
  const isThis = picture.state === 'drawn' && picture.page === page;
  return (
    <div
      className="viewer-page"
      data-zoom={zoom === null ? 'fit' : 'own'}
      tabIndex={0}
      role="group"
      aria-label={said}
      aria-busy={!isThis}
    >
      {picture.state === 'drawn' && size ? (
        <img
          src={picture.address}
          alt={said}
          style={zoom === null ? {} : { width: pixelsOf(size.widthMm, zoom), maxWidth: 'none' }}
        />
      ) : (
        <p role="status">{t('app.print.page-loading')}</p>
      )}
    </div>
  );
}
