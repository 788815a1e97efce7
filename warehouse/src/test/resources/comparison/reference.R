# Writes the reference figures of the comparison tests, with R alone (4.2.2): Rscript reference.R, in this folder.

# Monthly series of the package datasets: real ones, to try the counterfactual on crises that never were.
series <- list(
  AirPassengers = AirPassengers, UKDriverDeaths = UKDriverDeaths, USAccDeaths = USAccDeaths,
  ldeaths = ldeaths, nottem = nottem, co2 = co2
)
rows <- do.call(rbind, lapply(names(series), function(name) {
  x <- series[[name]]
  year <- floor(time(x) + 1e-6)
  data.frame(series = name, month = sprintf("%d-%02d", year, cycle(x)), value = as.numeric(x))
}))
write.csv(rows, "datasets.csv", row.names = FALSE, quote = FALSE)

# Small counts behind days of opening: 48 months, a January always closed, an August without visitors.
set.seed(20200317)
n <- 48
month <- rep(1:12, length.out = n)
days <- sample(10:23, n, replace = TRUE)
days[month == 1] <- 0
rate <- c(0, .4, .6, 1, 2, 3, 6, 8, 3, 1, .5, .4)[month]
visitors <- rnbinom(n, mu = rate * days, size = 8)
visitors[20] <- 0
counts <- data.frame(
  month = sprintf("%d-%02d", 2016 + (seq_len(n) - 1) %/% 12, month), days = days,
  visitors = ifelse(days == 0, NA, visitors)
)
write.csv(counts, "small-counts.csv", row.names = FALSE, quote = FALSE)

open <- subset(transform(counts, factor = factor(month)), days > 0)
open$factor <- factor(as.integer(substr(open$month, 6, 7)))
fit <- glm(visitors ~ 0 + factor + offset(log(days)), family = quasipoisson, data = open,
           control = glm.control(epsilon = 1e-14, maxit = 100))
coefficients <- summary(fit)$coefficients
pearson <- rep(NA, n)
pearson[days > 0] <- residuals(fit, "pearson")
reference <- data.frame(
  figure = c(paste0("log_rate_", levels(open$factor)), paste0("standard_error_", levels(open$factor)),
             "dispersion", "carry"),
  value = c(coefficients[, "Estimate"], coefficients[, "Std. Error"], summary(fit)$dispersion,
            sum(pearson[-1] * pearson[-n], na.rm = TRUE) / sum(pearson^2, na.rm = TRUE))
)
write.csv(format(reference, digits = 15), "quasi-poisson.csv", row.names = FALSE, quote = FALSE)

# The airline model on the airline passengers: R and JDemetra+ differ in the likelihood of the first months only.
airline <- arima(log(AirPassengers), c(0, 1, 1), seasonal = c(0, 1, 1), optim.control = list(reltol = 1e-16))
print(coef(airline), digits = 9)
print(exp(predict(airline, 12)$pred), digits = 9)
