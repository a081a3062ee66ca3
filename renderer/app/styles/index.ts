/** Every style sheet of the page, in the order that they hold. */
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './states.css';
import './lists.css';
import './overlays.css';
import './frame.css';
import './gate.css';
import './call-list.css';
import './items.css';
import './next-steps.css';
import './paper.css';
import './merge.css';
import './people.css';
import './together.css';
