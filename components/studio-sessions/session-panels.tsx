"use client";
import dynamic from "next/dynamic";
import { closeBooking, closeMove, closeWhoIsFree } from "@/components/frame/panel-store";
import { usePanels } from "@/components/frame/use-panels";

const BookingDialog = dynamic(() => import("./booking-dialog").then((module) => module.BookingDialog), { ssr: false });
const MoveDialog = dynamic(() => import("./move-dialog").then((module) => module.MoveDialog), { ssr: false });
const FreeDialog = dynamic(() => import("./free-dialog").then((module) => module.FreeDialog), { ssr: false });

/** The one place in which sessions are booked and moved, and in which is said who is free. Mounted once, in the layout. */
export function SessionPanels() {
  const { booking, movedSessionId, free } = usePanels();
  return (
    <>
      {booking === null ? null : <BookingDialog asked={booking} onClose={closeBooking} />}
      {movedSessionId === null ? null : <MoveDialog sessionId={movedSessionId} onClose={closeMove} />}
      {free === null ? null : <FreeDialog asked={free} onClose={closeWhoIsFree} />}
    </>
  );
}
