import { useEffect, useState } from 'react';

export interface Login {
  /** whether pages of Trello open in a browser where nobody is logged in to Rocket.Chat */
  isElsewhere: boolean;
  setElsewhere: (isElsewhere: boolean) => void;
}

/** Nothing else on this machine that has a cookie of this name is affected. */
const PATH = '/api/apps/public';

/**
 * As in Rocket.Chat's web client, a cookie says who is logged in. Cookies know no ports, so the callback of `/trello
 * connect` gets it, too.
 */
export function useLogin(userId: string | undefined): Login {
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const isKnown = userId !== undefined && !isElsewhere;
    const cookie = isKnown ? `rc_uid=${userId}` : 'rc_uid=; max-age=0';
    const remember = (): void => {
      document.cookie = `${cookie}; path=${PATH}; samesite=lax`;
    };
    remember();
    // Another tab may have been somebody else.
    window.addEventListener('focus', remember);
    return () => {
      window.removeEventListener('focus', remember);
    };
  }, [userId, isElsewhere]);
  return { isElsewhere, setElsewhere };
}
