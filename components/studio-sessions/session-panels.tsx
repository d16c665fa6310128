"use client";
import dynamic from "next/dynamic";
import { closeBooking } from "@/components/frame/panel-store";
import { usePanels } from "@/components/frame/use-panels";

const BookingDialog = dynamic(() => import("./booking-dialog").then((module) => module.BookingDialog), { ssr: false });

/** The one place in which a session is booked from, whoever asked for it. Mounted once, in the layout. */
export function SessionPanels() {
  const { booking } = usePanels();
  return booking === null ? null : <BookingDialog asked={booking} onClose={closeBooking} />;
}
