import { z } from "zod";
import { EMAIL_MAX, NAME_MAX, normaliseEmail, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/account";
import { DENSITIES, THEMES } from "@/lib/domain/appearance";
import { studioNameSchema, timeZoneSchema } from "./studio";
import { idSchema, lineSchema } from "./text";

const nameSchema = lineSchema("Your name", NAME_MAX);

/** An address in its normalised spelling. Normalised first: what passes the check is what is stored. */
export const emailSchema = z
  .string("E-mail is missing.")
  .transform(normaliseEmail)
  .pipe(z.email("Write the e-mail address as name@example.com.").max(EMAIL_MAX, `Up to ${EMAIL_MAX} characters.`));

const newPasswordSchema = z
  .string("Password is missing.")
  .min(PASSWORD_MIN, `A password needs ${PASSWORD_MIN} characters or more.`)
  .max(PASSWORD_MAX, `A password can have ${PASSWORD_MAX} characters at most.`);

export const firstRunSchema = z.object({
  token: z.string().min(1).max(200),
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  studioName: studioNameSchema,
  timeZone: timeZoneSchema,
  withDemo: z.boolean(),
});

export const renameAccountSchema = z.object({ name: nameSchema });

/** null for nobody of the roster */
export const linkPersonSchema = z.object({ personId: idSchema.nullable() });

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, "Type your current password.").max(PASSWORD_MAX, "This is not your password."),
  newPassword: newPasswordSchema,
});

export const appearanceSchema = z.object({
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  singleKeyShortcuts: z.boolean(),
});

export const endSignInSchema = z.object({ signInId: idSchema });
