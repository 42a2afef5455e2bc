import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Draws its children once they come near the window's view; a thousand pictures cost only those that are looked at. */
export function WhenSeen({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '300px',
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ height: '100%' }}>
      {isSeen && children}
    </div>
  );
}
