/** Style sheets are imported for what they do to the page; vite puts them into it. */
declare module '*.css';
