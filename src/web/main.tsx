import './app/polyfills.ts';
import './app/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from './app/language.ts';
import { Cover } from './app/Cover.tsx';
import { coverElement } from './app/cover.ts';
import { Look } from './app/Look.tsx';
import { forbidMarkup, makeNoCode } from './app/markup.ts';
import { SamePerson } from './app/SamePerson.tsx';
import { router } from './app/router.tsx';
import { queryClient } from './app/session.ts';
import { reloadWhenStale } from './app/stale-page.ts';

forbidMarkup();
makeNoCode();
reloadWhenStale();
const root = document.getElementById('root');
if (!root) throw new Error('no #root in index.html');

// No top-level await: engines older than Chromium 89 do not parse it.
void startLanguage().then(() => {
  createRoot(coverElement()).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Look>
          <Cover />
        </Look>
      </QueryClientProvider>
    </StrictMode>,
  );
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Look>
          <SamePerson>
            <RouterProvider router={router} />
          </SamePerson>
        </Look>
      </QueryClientProvider>
    </StrictMode>,
  );
});
