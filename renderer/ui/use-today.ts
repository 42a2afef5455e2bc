import { useEffect, useState } from 'react';
import { dayOf } from '#shared/text/dates';
import { type Day, stampOf } from '#shared/time';

const EVERY = 30_000;

const today = (): Day => dayOf(stampOf(new Date()));

/** The laptop's day; a window that stays open overnight learns of the next one. */
export function useToday(): Day {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const look = setInterval(() => setDay(today()), EVERY);
    return () => clearInterval(look);
  }, []);
  return day;
}
