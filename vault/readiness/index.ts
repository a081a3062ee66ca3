/**
 * How ready the organisation is for the day the computers are gone: findings with a colour, an object and a next
 * step, never a score. Pure: values of the vault and the clock in, findings out.
 */
export { areas, colours, worstOf, type Area, type Colour } from './colours.ts';
