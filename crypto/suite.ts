/** The suite every byte layout here carries: suite 1 while it is a draft. Releases refuse to write it. */
export const suite = 0x8001;
