/** The library: everything that the reader kept, in a page of its own. */
import { render } from 'preact';
import '../ui/theme.css';
import '../ui/base.css';
import '../ui/clamp.css';
import '../ui/controls.css';
import '../ui/fields.css';
import '../ui/quotation-row.css';
import './library.css';
import './library-pane.css';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { LibraryScreen } from './library-screen.tsx';

render(
  <ErrorBoundary>
    <LibraryScreen />
  </ErrorBoundary>,
  document.body,
);
